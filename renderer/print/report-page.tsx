import type { ReactNode } from 'react';
import { frequentNote } from '../../shared/report/complaint-month';
import { noRatio } from '../../shared/kit/percent';
import type { ComplaintReport, ReportDocument, Share } from '../../shared/report/model';
import { periodKind } from '../../shared/report/period';
import { reportWords, type LineColumn, type ReportWords } from '../../shared/report/words';
import { analysisWords } from '../../shared/report/analysis-words';
import { CarePart } from '../pieces/report/care-part';
import { ComparisonTable } from '../pieces/report/comparison-table';
import { MeasuresTable } from '../pieces/report/measures-table';
import { keptOf, measureTables, repeatText } from '../../shared/report/measures';
import { careParts } from '../../shared/report/care-parts';
import { measureWords } from '../../shared/report/measure-words';
import { KeyFigures } from '../pieces/report/key-figures';
import { LinesTable } from '../pieces/report/lines-table';
import { mostly, problemCounts, shareCounts } from '../pieces/report/named-counts';
import styles from '../pieces/report/report.module.css';
import { ReportTable } from '../pieces/report/report-table';
import { ShareBars } from '../pieces/report/share-bars';
import { ShareDonut } from '../pieces/report/share-donut';
import { trendOf } from '../../shared/report/trend';
import { TrendColumns } from '../pieces/report/trend-columns';

/** Pixels inside the frame of a chart: the paper's 672, whole or in two columns. */
const wide = 646;
const half = 302;

/** Measures up to which their list is not broken over two pages. */
const keptTogether = 12;

/** Characters of a complaint that are printed: a page-long one would hide the others. */
const printedCharacters = 240;

/** Columns that fit a page set upright; the workbook has the rest. */
const printed: readonly LineColumn[] = ['number', 'receivedOn', 'clientName', 'channel', 'content', 'type', 'problem', 'department', 'grade', 'state'];

/** A complaint report as it is printed: what one hands to a manager. */
export function ReportPage({ document }: { readonly document: ReportDocument }) {
  const { report, text, language, madeOn } = document;
  const words = reportWords[language];
  const empty = report.total === 0;
  return (
    <main className={styles.colours} lang={language}>
      <header className="head">
        {text.organisation === '' ? null : <p className="organisation">{text.organisation}</p>}
        <h1>{words.titles[periodKind(report)]}</h1>
        <dl className="facts">
          <Fact name={words.fields.period} value={words.period(report)} />
          <Fact name={words.fields.author} value={text.author} />
          <Fact name={words.fields.madeOn} value={words.day(madeOn)} />
        </dl>
      </header>
      <section className="whole">
        <h2>{words.sections.figures}</h2>
        <KeyFigures report={report} words={words} />
      </section>
      <section>
        <h2>{words.sections.table}</h2>
        <ReportTable document={document} />
      </section>
      <section>
        <h2>{analysisWords[language].title}</h2>
        <ComparisonTable document={document} />
      </section>
      {empty ? <section className="empty">{words.noComplaints}</section> : <Charts document={document} words={words} />}
      <Measures document={document} words={words} />
      {empty ? null : <Appendix report={report} words={words} />}
    </main>
  );
}

/** Problems that came back, the measures of this report, and what became of those of earlier ones. */
function Measures({ document, words }: { readonly document: ReportDocument; readonly words: ReportWords }) {
  const { text, earlier, repeats, language } = document;
  const said = measureWords[language];
  const tables = measureTables(document);
  const kept = keptOf(earlier);
  return (
    <>
      {repeats.length === 0 ? null : (
        <section className="whole">
          <h2>{said.repeatsTitle}</h2>
          <ul className="measures">
            {repeats.map((problem) => {
              const { what, mark } = repeatText(problem, language);
              return <li key={problem.problem}>{`${what}${words.separator}${mark}`}</li>;
            })}
          </ul>
        </section>
      )}
      <section className={text.measures.length <= keptTogether ? 'whole' : ''}>
        <h2>{words.sections.measures}</h2>
        {text.measures.length === 0 ? <p className="empty">{words.noMeasures}</p> : <MeasuresTable rows={tables.own} label={words.sections.measures} withReport={false} language={language} />}
      </section>
      {earlier.length === 0 ? null : (
        <section>
          <h2>{said.earlierTitle}</h2>
          <MeasuresTable rows={tables.earlier} label={said.earlierTitle} withReport language={language} />
          {kept.of === 0 ? null : <p className="note">{said.kept(kept.done, kept.of)}</p>}
        </section>
      )}
      {careParts(document).map((part) => (
        <section key={part.key} className={part.table === null ? 'whole' : ''}>
          <h2>{part.title}</h2>
          <CarePart part={part} />
        </section>
      ))}
    </>
  );
}

function Appendix({ report, words }: { readonly report: ComplaintReport; readonly words: ReportWords }) {
  const isLong = (content: string | null): content is string => content !== null && [...content].length > printedCharacters;
  const lines = report.lines.map((line) => (isLong(line.content) ? { ...line, content: `${[...line.content].slice(0, printedCharacters).join('')}…` } : line));
  return (
    <section className="appendix">
      <h2>{words.sections.lines}</h2>
      {report.lines.some(({ content }) => isLong(content)) ? <p className="note">{words.shortened(printedCharacters)}</p> : null}
      <LinesTable lines={lines} columns={printed} words={words} label={words.sections.lines} />
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === '' ? noRatio : value}</dd>
    </div>
  );
}

/** Without anything to draw only its title and note are printed, and nobody waits for marks. */
function Chart({ title, note, unit, drawn = true, children }: {
  readonly title: string;
  readonly note?: string | null;
  readonly unit?: string;
  readonly drawn?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <figure {...(drawn ? { 'data-chart': true } : {})}>
      <h3>
        {title} {unit === undefined ? null : <small>{unit}</small>}
      </h3>
      {drawn ? children : null}
      {note === null || note === undefined ? null : <p className="note">{note}</p>}
    </figure>
  );
}

function Charts({ document: { report, language }, words }: { readonly document: ReportDocument; readonly words: ReportWords }) {
  const { unit, columns } = trendOf(report.daily);
  const { groups } = analysisWords[language];
  const bars = (title: string, shares: readonly Share[]): ReactNode => (
    <Chart title={title}>
      <ShareBars title={title} bars={shareCounts(shares, words)} width={half} say={words.term} />
    </Chart>
  );
  return (
    <section>
      <h2>{words.sections.charts}</h2>
      <div className="pair">
        <Chart title={words.fields.types}>
          <ShareDonut title={words.fields.types} parts={shareCounts(report.types, words)} total={words.label(report.total)} width={half} say={words.term} />
        </Chart>
        <Chart title={words.fields.frequent} note={frequentNote(report, words)} drawn={report.frequent.length > 0}>
          <ShareBars title={words.fields.frequent} bars={problemCounts(report, words)} width={half} say={(name) => name} />
        </Chart>
        {bars(words.fields.departments, report.departments)}
        {bars(words.sections.grades, report.grades)}
        {bars(words.sections.channels, report.channels)}
        {bars(words.sections.states, report.states)}
        {bars(groups.clientGrades, report.clientGrades)}
        {bars(groups.products, mostly(report.products))}
      </div>
      <div className="trend">
        <Chart title={words.sections.trend} unit={words.per[unit]}>
          <TrendColumns title={words.sections.trend} columns={columns} width={wide} height={170} />
        </Chart>
      </div>
    </section>
  );
}
