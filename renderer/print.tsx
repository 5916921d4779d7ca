import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { BriefDocument } from '../shared/brief/model';
import type { ReportDocument } from '../shared/report/model';
import type { Printable } from '../shared/report/page-frame';
import { periodKind } from '../shared/report/period';
import { reportWords } from '../shared/report/words';
import { light, applyPalette } from './ui/palette';
import './print/print.css';
import './print/form.css';
import { BriefPages, fitPages } from './print/brief-pages';
import { FormPages } from './print/form-pages';
import { ReportPage } from './print/report-page';
import { LetterPage } from './print/letter-page';
import { fitWeek, weekTitle, WeekPage } from './print/week-page';
import { say as word, sayTerm, startWords } from './words/words';
import { dayText } from './ui/format';

/** Milliseconds between two looks at the page, and after how many of them it is given up. */
const lookEvery = 40;
const looks = 250;

/** Main waits for this title before it prints. */
const say = (title: string): void => {
  document.title = title;
};

/** Once it prints, the page has the title that readers of the file shall see. */
const nameFile = (document: Printable): void => {
  const title = 'briefs' in document ? briefTitle(document) : 'days' in document ? weekTitle(document) : 'paragraphs' in document ? word('script.letter.title', { client: document.recipient.client ?? '' }) : 'forms' in document ? sayTerm(document.template) : reportTitle(document);
  addEventListener('beforeprint', () => say(title));
};
const reportTitle = ({ report, language }: ReportDocument): string => `${reportWords[language].titles[periodKind(report)]} ${reportWords[language].period(report)}`;
const briefTitle = ({ plan, briefs }: BriefDocument): string => (plan === null ? word('brief.of', { client: briefs[0]?.client.name ?? '' }) : word('brief.dayTitle', { day: dayText(plan.on) }));

/** The report that main keeps for this page under a one-use name. */
async function fetchDocument(): Promise<Printable> {
  const token = new URLSearchParams(location.search).get('d') ?? '';
  if (!/^[A-Za-z0-9-]{1,80}$/.test(token)) throw new Error('noDocument');
  const answer = await fetch(new URL(`documents/${token}.json`, location.href));
  if (!answer.ok) throw new Error(`document ${answer.status}`);
  return (await answer.json()) as Printable;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when fonts are there, every chart has drawn its marks, and two looks in a row saw the same page. */
async function laidOut(root: HTMLElement): Promise<void> {
  await document.fonts.ready;
  let before = '';
  for (let look = 0; look < looks; look++) {
    const charts = [...root.querySelectorAll('[data-chart]')];
    const drawn = charts.every((chart) => chart.querySelector('.recharts-rectangle, .recharts-sector') !== null);
    const now = root.innerHTML;
    if (drawn && now.length > 0 && now === before) return;
    before = now;
    await pause(lookEvery); // not requestAnimationFrame: a hidden window may never paint
  }
  throw new Error('chartsMissing');
}

async function print(root: HTMLElement): Promise<void> {
  const report = await fetchDocument();
  applyPalette(document.documentElement, light);
  document.documentElement.lang = report.language;
  startWords(report.language);
  const broken = new Promise<never>((_, reject) => {
    const fail = (cause: unknown): void => reject(cause instanceof Error ? cause : new Error(String(cause)));
    createRoot(root, { onUncaughtError: fail }).render(
      <StrictMode>
        {'briefs' in report ? <BriefPages document={report} /> : 'days' in report ? <WeekPage document={report} /> : 'paragraphs' in report ? <LetterPage document={report} /> : 'forms' in report ? <FormPages document={report} /> : <ReportPage document={report} />}
      </StrictMode>,
    );
  });
  await Promise.race([laidOut(root), broken]);
  if ('briefs' in report) fitPages(root);
  if ('days' in report) fitWeek(root);
  nameFile(report);
}

const root = document.getElementById('report');
if (root) {
  print(root).then(
    () => say('ready'),
    (cause: unknown) => say(`failed: ${cause instanceof Error ? cause.message : 'unknown'}`),
  );
}
