import { sayTerm } from '../words/words';
import { formWords } from '../../shared/survey/form-words';
import { scaleKinds, type FormDocument } from '../../shared/survey/form';
import { answerChoices } from '../../shared/survey/rules';

/** Forms as they are handed out: a page each, boxes to tick, lines to write on, and the number by which the answers come back. */
export function FormPages({ document: { template, questions, forms, by, language } }: { readonly document: FormDocument }) {
  const words = formWords[language];
  const scales = scaleKinds.filter((scale) => questions.some(({ kind }) => kind === scale)).flatMap((scale) => words.scales[scale] ?? []);
  return (
    <main lang={language}>
      {forms.map(({ form, number, name }) => (
        <section key={form} className="brief-page survey-form">
          <h1>{sayTerm(template)}</h1>
          <dl>
            <div><dt>{words.client}</dt><dd>{[name, number].filter((part) => part !== null).join(' · ')}</dd></div>
            <div><dt>{words.asker}</dt><dd>{by}</dd></div>
            <div><dt>{words.filledBy}</dt><dd className="line" /></div>
            <div><dt>{words.filledOn}</dt><dd className="line" /></div>
          </dl>
          <p>{words.lead}</p>
          <ul className="scales">{scales.map((scale) => <li key={scale}>{scale}</li>)}</ul>
          <ol>
            {questions.map(({ dimension, kind }) => (
              <li key={dimension}>
                <p>{sayTerm(dimension)}</p>
                {answerChoices[kind].length === 0 ? <div className="write" /> : (
                  <div className="boxes">{answerChoices[kind].map((choice) => <span key={choice}><i />{words.choices[choice] ?? choice}</span>)}</div>
                )}
              </li>
            ))}
          </ol>
          <footer>
            <strong>{words.number} {form}</strong> <span>{words.keep}</span>
          </footer>
        </section>
      ))}
    </main>
  );
}
