import { careParts } from '../../../shared/report/care-parts';
import type { ReportDocument } from '../../../shared/report/model';
import { useNavigate } from '../../data/navigation';
import { CarePart } from '../../pieces/report/care-part';
import { Section } from '../../ui/page';
import styles from './reports.module.css';

/** What the report says of care; clients in it and the records behind its figures open. */
export function CareSections({ document }: { readonly document: ReportDocument }) {
  const { go } = useNavigate();
  return careParts(document).map((part) => (
    <Section key={part.key} title={part.title}>
      <div className={styles.scroll}>
        <CarePart part={part} onOpen={(target) => go(target.kind === 'client' ? { room: 'clients', id: target.id } : { room: 'care', part: 'surveys', ...(target.view === 'done' ? { view: target.view, filter: target.filter } : { view: target.view, counted: target.counted }) })} />
      </div>
    </Section>
  ));
}
