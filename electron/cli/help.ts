import { delimiters, importedKinds, importKeys, importModes, textEncodings } from '../../shared/imports/schema';
import { consentChannels } from '../../shared/consent/schema';
import { exportKinds, fileFormats } from '../../shared/export/asks';
import { reviewQueues } from '../../shared/review/asks';
import { collectionNames } from '../../shared/record/collections';
import { careActs } from './care-commands';
import { handoverActs, promiseActs } from './promise-commands';
import { scriptActs } from './script-commands';
import { complaintActs } from './complaint-commands';
import { surveyActs } from './survey-commands';

const common = `Options of every command:
  --vault DIR           folder of the vault (default: the app's own)
  --password-file FILE  first line is the password (or KEMAI_PASSWORD)
  --now ISO-TIME        the clock the engine sees
  --tz ZONE             time zone, such as Asia/Shanghai (default: the system's)
  --lang zh-CN|en       language of reports and sentences (default: the vault's own, else Chinese)
  --json                one JSON value on standard output; everything else on standard error

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 defect.`;

const commands: Readonly<Record<string, readonly [usage: string, about: string]>> = {
  init: ['init [--recovery-out FILE]', 'creates a vault; the recovery code is shown once, or written to FILE'],
  import: [
    'import FILE [--sheet NAME] [--as KIND] [--map FILE] [--grade-means valueGrade|intentGrade] [--encoding NAME] [--delimiter NAME] [--mode MODE] [--key KEY] [--mapping forget] [--dry-run] [--rejected-out FILE]\n  kemai import calendar FILE [--dry-run]\n  kemai import holidays FILE\n  kemai import --undo BATCH',
    `reads xlsx, xls, ods, csv or vcf; --dry-run writes nothing. Kinds: ${importedKinds.join(', ')}. --map: JSON, heading to field, such as clients.notes; a field of your own is clients.LABEL.\n      --encoding: ${textEncodings.join(', ')}; --delimiter: ${delimiters.join(', ')}; both are found when not given.\n      --mode: ${importModes.join(', ')} (of client tables); --key: ${importKeys.join(', ')}, by which a known client is recognised.\n      What was said of a sheet with the same headings is remembered and used; --mapping forget drops it first.\n      calendar: visits and appointments from an iCalendar file; the same file twice changes nothing. holidays: a table of day, name, rest or work, in place of what is known of its years`,
  ],
  asks: ['asks', 'every channel of the contract with the JSON Schema of its input and its refusals'],
  ask: ['ask CHANNEL [--data JSON | @FILE | -]', 'puts one ask and prints the answer; `kemai asks` lists the channels'],
  list: ['list COLLECTION [--filter JSON] [--sort FIELD] [--descending] [--limit N] [--offset N]', `collections: ${collectionNames.join(', ')}; and duties, what is owed to clients (filter: client, kinds, owner, from, to, late)`],
  get: ['get COLLECTION ID-OR-NUMBER', 'one record with what belongs to it'],
  search: ['search TEXT [--limit N]', 'what the search box finds'],
  review: ['review QUEUE [--late] [--limit N] [--offset N]', `what waits for somebody to look: ${reviewQueues.join(', ')}; overview: the numbers of all; events: what came in, was merged, changed in bulk or deleted`],
  touch: [
    'touch CLIENT|all [--kind service|marketing|survey] [--channel NAME] [--on DATE] [--time HH:MM] [--text TEXT] [--greeting] [--limit N]\n  kemai touch overrides [--limit N] [--offset N]',
    `whether a message may go to a client by id or number, or to all, with every reason by its rule; marketing now, when not said otherwise. Channels: ${consentChannels.join(', ')}.\n      --greeting: a day off does not hold it. overrides: what was sent all the same, and why`,
  ],
  script: [
    'script list [CLIENT] [--text TEXT]\n  kemai script save --data JSON\n  kemai script similar CLIENT --text TEXT\n  kemai script sent SCRIPT [--limit N] [--offset N]\n  kemai script letter CLIENT --data JSON --reason TEXT [--out DIR]\n  kemai script ACT ID [--data JSON | @FILE]',
    `the library of scripts, and messages to clients. Acts: ${scriptActs.join(', ')}; prepare, similar, letter and log take a client by id or number, remove and sent a script by its id or key.\n      save takes id or key and fields; log keeps a message as sent, once the guard and the comparison with others let it pass (fields of message:log); letter writes it as PDF, which alone does not keep it as sent`,
  ],
  complaint: [
    'complaint register CLIENT --data JSON\n  kemai complaint list [--filter JSON] [--sort FIELD] [--descending] [--limit N] [--offset N]\n  kemai complaint ACT COMPLAINT [--data JSON | @FILE]',
    `what is done with complaints, each by id or number. Acts: ${complaintActs.join(', ')}; approve and give take the id of a compensation.\n      show explains each clock: from when, which limit and rule, what it waited for, what is left. --data holds the fields of the ask behind the act; \`kemai asks\` describes them`,
  ],
  care: [
    'care list [--limit N] [--offset N]\n  kemai care create --data JSON\n  kemai care ACT PLAN [--data JSON | @FILE]',
    `care plans by their ids. Acts: ${careActs.join(', ')}; judge, move and finish take the id of a task, edit-node and delete-node that of a trigger.\n      create and edit take the fields of a plan and its segment, a filter of the list of clients; node takes the fields of a trigger. preview says what would be made and writes nothing; clients takes {"group": cared or others} or {"behind": a figure of the effect}`,
  ],
  survey: [
    'survey add CLIENT --data JSON\n  kemai survey list [--filter JSON] [--limit N] [--offset N]\n  kemai survey analysis --from DATE --to DATE [--by month|quarter]\n  kemai survey form CLIENT... --out FILE [--template NAME] [--reason TEXT] [--why TEXT]\n  kemai survey ACT ID [--data JSON | @FILE]',
    `what is done with satisfaction surveys. Acts: ${surveyActs.join(', ')}; take has the id of an escalation, plan, move and end that of a plan, decide and tell that of a suggestion, suggest a client. form writes a table, or pages to print where FILE ends in .pdf; who may not be contacted is left out unless --why says why it is asked all the same.\n      --data holds the fields of the ask behind the act; \`kemai asks\` describes them`,
  ],
  promise: [
    'promise list [--filter JSON] [--limit N] [--offset N]\n  kemai promise add CLIENT --data JSON\n  kemai promise find COLLECTION RECORD\n  kemai promise ACT PROMISE [--data JSON | @FILE]',
    `what was promised to clients. Acts: ${promiseActs.join(', ')}. find proposes what a record of followups or complaintSteps promises; list tells the kept-promise rate, too.\n      --data holds the fields of the ask behind the act; \`kemai asks\` describes them`,
  ],
  handover: [
    'handover list [--filter JSON] [--limit N] [--offset N]\n  kemai handover docx HANDOVER --out FILE [--reason TEXT]\n  kemai handover ACT HANDOVER [--data JSON | @FILE]',
    `clients that went to another owner. Acts: ${handoverActs.join(', ')}. pack answers everything that is open with what there is to know, docx writes it as a text document, masked unless a reason is given, which is logged`,
  ],
  report: [
    'report complaints --from DATE --to DATE [--format pdf,docx,xlsx,json] [--author NAME] [--reason TEXT] [--out DIR]\n  kemai report brief (--client ID-OR-NUMBER | --on DATE) [--format pdf|json] [--reason TEXT] [--out DIR]\n  kemai report week --on DATE [--format pdf|json] [--reason TEXT] [--out DIR]',
    'writes the complaint report of a period, what to know before meeting a client or before each visit of a day, or the week of a day on one sheet; what is sensitive is masked unless a reason is given, which is logged',
  ],
  export: [
    'export WHAT --out FILE [--format FORMAT] [--encoding UTF-8|GB18030] [--from DATE] [--to DATE] [--reason TEXT]',
    `writes one of ${exportKinds.join(', ')}: tables is the manual's twelve in one workbook, and --from and --to narrow calendar. Formats: ${fileFormats.filter((format) => format !== 'csv-gb18030').join(', ')} (by FILE when not given).\n      Sensitive columns are masked unless a reason is given, which is logged; \`kemai list exports\` shows it`,
  ],
  backup: ['backup --out FILE', 'seals the vault into one file and proves it by restoring it'],
  restore: ['restore FILE --into DIR', 'opens a sealed file with the password or the recovery code'],
  verify: ['verify', 'checks pages, index, derived rows and the change log; what it finds wrong is exit code 1'],
};

/** Names of all commands. */
export const commandNames = Object.keys(commands);

/** What a command takes beside the common options: the names of its options, and how many arguments at most. */
export function shapeOf(command: string): { readonly options: readonly string[]; readonly most: number } {
  const [usage] = commands[command] ?? [''];
  const words = usage.split('\n').map((line) => {
    const given = line.replace(/^ +kemai /, '').split(' [')[0]?.split(' --')[0]?.split(' ').slice(1) ?? [];
    return given.at(-1)?.endsWith('...') === true ? Infinity : given.length;
  });
  return { options: [...usage.matchAll(/--([a-z-]+)/g)].map(([, name]) => name ?? ''), most: Math.max(...words) };
}

/** What `--help` prints, for one command or for all. */
export function helpText(command: string | null): string {
  const one = command === null ? undefined : commands[command];
  if (one) return `kemai ${one[0]}\n  ${one[1]}\n\n${common}`;
  const lines = Object.values(commands).map(([usage, about]) => `  kemai ${usage}\n      ${about}`);
  return `Kemai: the engine without a window\n\n${lines.join('\n')}\n\n${common}`;
}
