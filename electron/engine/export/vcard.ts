import type { ClientFile, Person } from './people';
import { peopleOf } from './client-tables';
import { masked } from './masks';

const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Longest line in bytes; longer ones go on behind a space (RFC 6350 §3.2). */
const lineBytes = 75;

/** Folds a line between characters, never within one. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > lineBytes) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

/** A card of vCard 4.0: a person at a firm, a client who is a person, or a firm by itself. */
function cardOf({ client, address }: ClientFile, { contact, phones, emails }: Person, hide: (field: string, text: string) => string): string {
  const name = hide('clients.name', client.name ?? client.number ?? '');
  const isPerson = client.type === '个人';
  const called = contact?.name ? hide('contacts.name', contact.name) : name;
  const place = address === null ? [] : [address.district, address.street === null ? null : hide('addresses.street', address.street), address.city, address.province];
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0',
    ...(contact === null && !isPerson ? ['KIND:org'] : []),
    `FN:${escaped(called)}`,
    ...(contact === null && isPerson ? [] : [`ORG:${escaped(name)}`]),
    ...(contact?.position ? [`TITLE:${escaped(contact.position)}`] : []),
    ...phones.map((phone) => `TEL:${escaped(hide('phones.text', phone))}`),
    ...emails.map((email) => `EMAIL:${escaped(hide('emails.text', email))}`),
    ...(place.some((part) => part !== null) ? [`ADR:;${place.map((part) => escaped(part ?? '')).join(';')};;`] : []),
    ...(contact?.notes ? [`NOTE:${escaped(hide('contacts.notes', contact.notes))}`] : []),
    'END:VCARD',
  ];
  return lines.map(folded).join('\r\n');
}

/** Everybody as cards of an address book that phones and mail programs take. People who left are left out: nobody calls them there any more. */
export function cards(files: readonly ClientFile[], hidden: ReadonlySet<string> | null): { readonly text: string; readonly count: number } {
  const hide = (field: string, text: string): string => (hidden === null ? text : String(masked(field, text, hidden)));
  const rows = peopleOf(files).filter(({ person }) => person.contact === null || person.contact.leftOn === null);
  return { text: rows.map(({ file, person }) => `${cardOf(file, person, hide)}\r\n`).join(''), count: rows.length };
}
