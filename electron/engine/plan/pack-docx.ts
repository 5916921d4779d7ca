import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import type { Brief, BriefDocument } from '../../../shared/brief/model';
import { packWords, type PackWords } from '../../../shared/brief/pack-words';
import type { Day } from '../../../shared/kit/dates';
import { fenToYuan } from '../../../shared/kit/money';
import { noRatio } from '../../../shared/kit/percent';
import { reportWords } from '../../../shared/report/words';
import { pointsText, recommendClass } from '../../../shared/survey/points';
import { docxFrame, docxStyles, grid, heading, note, pageWidth, run, soft } from '../export/docx-parts';

type Piece = Paragraph | Table;
type Text = string | null | undefined | false;

const joined = (parts: readonly Text[], between = ' · '): string => parts.filter((part) => typeof part === 'string' && part !== '').join(between);
const widths = (...shares: readonly number[]): readonly number[] => shares.map((share) => Math.round(share * pageWidth));
const bullets = (lines: readonly string[]): readonly Piece[] => lines.map((text) => new Paragraph({ bullet: { level: 0 }, children: [run(text)] }));

/** A window of a policy with its weekday in the language: `Mon 00:00-12:00`. */
function windowText(window: string, { weekdays }: PackWords): string {
  const [times = '', weekday] = window.split(' ').reverse();
  return weekday === undefined ? times : `${weekdays[weekday] ?? weekday} ${times}`;
}

/** How many lines of a part are left out; nothing where none is. */
const rest = (more: number, words: PackWords): readonly Piece[] => (more === 0 ? [] : [note(words.more(more))]);

/** What is open and what was heard of late: first, since it is what whoever takes over acts upon. */
function handed({ handover, more }: Brief, words: PackWords, day: (day: Day) => string): readonly Piece[] {
  if (handover === null) return [];
  const { to, open, signals } = handover;
  const { kind, what, owner, dueOn } = words.columns;
  return [
    heading(words.parts.open),
    ...(open.length === 0 ? [note(words.none)] : [grid(widths(0.16, 0.46, 0.18, 0.2), [
      [kind, what, owner, dueOn],
      ...open.map((line) => [words.kinds[line.kind], line.text || noRatio, words.term(line.owner ?? to), joined([line.dueOn && (line.late ? words.late(day(line.dueOn)) : day(line.dueOn)), line.days !== null && words.aged(line.days)], '\n') || noRatio]),
    ], { head: true, labels: false, size: 19 })]),
    ...(signals.length === 0 ? [] : [heading(words.parts.signals), ...bullets(signals.map((each) => joined([each.on && day(each.on), words.term(each.signal), each.text]))), ...rest(more.signals, words)]),
  ];
}

/** Who the client is, and how it likes to be treated. */
function about({ client, manner, consents }: Brief, words: PackWords, day: (day: Day) => string): readonly Piece[] {
  const table = (title: string, facts: readonly (readonly [string, Text])[]): readonly Piece[] => {
    const rows = facts.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []));
    return rows.length === 0 ? [] : [heading(title), grid(widths(0.24, 0.76), rows, { head: false, size: 20 })];
  };
  const { facts } = words;
  return [
    ...table(words.parts.background, [[facts.needs, client.needs], [facts.buyingIntent, client.buyingIntent], [facts.tags, client.tags.map(words.term).join(words.separator)], [facts.since, client.cooperationSince && day(client.cooperationSince)]]),
    ...table(words.parts.manner, [
      [facts.greeting, manner.greeting], [facts.channel, manner.preferredChannel && words.term(manner.preferredChannel)], [facts.preference, manner.preference], [facts.prefer, manner.prefer.join(words.separator)],
      [facts.avoid, manner.avoid.map((window) => windowText(window, words)).join(words.separator)], [facts.consents, joined(consents.map(({ purpose, state }) => `${words.term(purpose)} ${words.term(state)}`))],
    ]),
  ];
}

/** What was said, promised and complained of, and by whom it is decided. */
function known({ last, complaints, promises, chain, survey, owned, orders, duties, more }: Brief, words: PackWords, day: (day: Day) => string): readonly Piece[] {
  const list = (title: string, lines: readonly string[], left: number): readonly Piece[] => [heading(title), ...(lines.length === 0 ? [note(words.none)] : bullets(lines)), ...rest(left, words)];
  const { name, role, influence, attitude, phone } = words.columns;
  const surveyed = [
    ...(survey.heldOn === null ? [] : [joined([day(survey.heldOn), survey.points !== null && words.points(pointsText(survey.points)), survey.recommend !== null && words.recommends(survey.recommend, words.term(recommendClass(survey.recommend)))])]),
    ...(survey.escalation === null ? [] : [joined([words.escalated, survey.escalation.owner && words.term(survey.escalation.owner), survey.escalation.dueOn && (survey.escalation.late ? words.late(day(survey.escalation.dueOn)) : words.due(day(survey.escalation.dueOn)))])]),
    ...(survey.plan === null ? [] : [joined([words.plan, survey.plan.goal, survey.plan.dueOn && words.due(day(survey.plan.dueOn))])]),
    ...survey.suggestions.map(({ text, state, toTell }) => joined([words.suggestion, text, state && words.term(state), toTell && words.toTell])),
  ];
  return [
    ...list(words.parts.last, last.map(({ on, method, by, summary, feedback, next }) => joined([on && day(on), method && words.term(method), by, summary, feedback && words.said(feedback), next && words.next(next)])), more.last),
    ...list(words.parts.complaints, complaints.map(({ number, problem, grade, state, dueOn }) => joined([number, problem, grade && words.term(grade), state && words.term(state), words.due(day(dueOn))])), more.complaints),
    ...list(words.parts.promises, promises.map(({ action, owner, dueOn, late }) => joined([action, owner, dueOn && (late ? words.late(day(dueOn)) : words.due(day(dueOn)))])), more.promises),
    heading(words.parts.chain),
    ...(chain.length === 0 ? [note(words.none)] : [grid(widths(0.18, 0.32, 0.14, 0.14, 0.22), [
      [name, role, influence, attitude, phone],
      ...chain.map((person) => [person.name ?? noRatio, joined([person.position && words.term(person.position), person.role && words.term(person.role)]), person.influence === null ? '' : words.term(person.influence), person.attitude === null ? '' : words.term(person.attitude), person.phone ?? '']),
    ], { head: true, labels: false, size: 19 })]),
    ...(surveyed.length === 0 ? [] : list(words.parts.surveys, surveyed, more.suggestions)),
    ...list(words.parts.trade, [
      ...owned.map(({ name: product, quantity, warrantyUntil }) => joined([product, quantity !== null && words.pieces(quantity), warrantyUntil && words.warranty(day(warrantyUntil))])),
      ...orders.map(({ on, number, what, amountFen, state }) => joined([on && day(on), number, what, amountFen !== null && words.yuan(fenToYuan(amountFen)), state && words.term(state)])),
    ], more.owned + more.orders),
    ...list(words.parts.duties, duties.map(({ kind, dueOn, focus }) => joined([words.term(kind), focus, words.due(day(dueOn))])), more.duties),
  ];
}

/** The pack of a handover as a text document that can be edited: what stands on its page, whose tables break between lines only. */
export async function packDocx({ briefs, language, madeOn }: BriefDocument): Promise<Uint8Array> {
  const words = packWords[language];
  const said = reportWords[language];
  const children = briefs.flatMap((brief): readonly Piece[] => {
    const { client, handover, address } = brief;
    const grade = client.stage === '潜在' ? client.intentGrade : client.valueGrade;
    return [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(client.name)] }),
      new Paragraph({ children: [run(joined([client.number, client.stage && words.term(client.stage), grade && words.term(grade), client.industry && words.term(client.industry), client.scale && words.term(client.scale), client.owner]), { color: soft })] }),
      ...(handover === null ? [] : [new Paragraph({ children: [run(words.line(handover, handover.on === null ? '' : said.day(handover.on)), { bold: true })] })]),
      ...(address === null ? [] : [new Paragraph({ children: [run(address, { color: soft })] })]),
      ...handed(brief, words, said.day), ...about(brief, words, said.day), ...known(brief, words, said.day),
    ];
  });
  return Packer.toBuffer(new Document({
    title: joined([words.title, briefs[0]?.client.name], ' '),
    styles: docxStyles,
    sections: [{ ...docxFrame(joined([words.title, said.note(said.fields.madeOn, said.day(madeOn))], '  '), said), children: [...children] }],
  }));
}
