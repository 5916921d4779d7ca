import type { LetterDocument } from '../../shared/letter/model';
import { dayLong } from '../ui/format';
import { useWords } from '../words/use-words';
import './letter.css';

/** A letter as its language writes one: whose it is, to whom, the address, the text, and who signs. */
export function LetterPage({ document: { organisation, sender, recipient, paragraphs, madeOn, language } }: { readonly document: LetterDocument }) {
  const { t } = useWords();
  const { client, person, position, address } = recipient;
  const signed = [organisation, sender].filter((part) => part !== null);
  const [closing, wish] = t('script.letter.closing').split('\n');
  const day = <p className="letter-day">{dayLong(madeOn)}</p>;
  return (
    <main lang={language} className="letter">
      {organisation === null ? null : <header>{organisation}</header>}
      <address>
        {[client, person === null ? null : [person, position].filter((part) => part !== null).join(' '), address].filter((part) => part !== null).map((line) => <p key={line}>{line}</p>)}
      </address>
      {language === 'en' ? day : null}
      <p className="letter-to">{t('script.letter.dear', { name: person ?? client ?? '' })}</p>
      {paragraphs.map((paragraph, at) => <p key={at} className="letter-text">{paragraph}</p>)}
      <div className="letter-close">
        <p className="letter-text">{closing}</p>
        {wish === undefined ? null : <p>{wish}</p>}
        <footer>
          {(language === 'en' ? [...signed].reverse() : signed).map((line) => <p key={line}>{line}</p>)}
          {language === 'en' ? null : day}
        </footer>
      </div>
    </main>
  );
}
