import ICAL from 'ical.js';
import { windowsZones } from '../../../shared/calendar/windows-zones';
import { isZone } from '../../../shared/calendar/zoned-text';
import { lineOf } from './content-lines';

/** What a zone's name leads to: a zone that everybody knows, one that only its file knows, or a plain offset as `+08:00`. */
export type FileZone =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'own'; readonly offsetAt: (local: string) => string; readonly shifts: boolean };

/** A VTIMEZONE with more lines than this is none. */
const mostLines = 4000;

const offsetText = (seconds: number): string => {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

const fixed = (offset: string): FileZone => ({ kind: 'own', offsetAt: () => offset, shifts: false });

/** A name that is an IANA one, alone or at the end of a path as some programs write it: `/mozilla.org/20050126_1/Asia/Shanghai`. */
function knownZone(name: string): FileZone | null {
  const parts = name.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length - 1; from++) {
    const tail = parts.slice(from).join('/');
    if (isZone(tail)) return { kind: 'known', name: tail };
  }
  return null;
}

/** `GMT+8`, `UTC+08:00` or `(UTC+08:00) Beijing`, which say their offset themselves. */
function saidOffset(name: string): FileZone | null {
  const found = /(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?\b/i.exec(name);
  if (found) return fixed(`${found[1] ?? '+'}${(found[2] ?? '').padStart(2, '0')}:${found[3] ?? '00'}`);
  return /^(?:tzone:\/\/Microsoft\/)?(?:UTC|GMT|Z|Etc\/UTC)$/i.test(name) ? { kind: 'known', name: 'UTC' } : null;
}

/** A VTIMEZONE that can be followed: its changes recur by the year, as every clock's do. Anything else is a trap or broken. */
function ownZone(lines: readonly string[]): FileZone | null {
  if (lines.length > mostLines) return null;
  const rules = lines.map(lineOf).filter((line) => line?.name === 'RRULE');
  if (rules.some((rule) => !/(^|;)FREQ=YEARLY(;|$)/i.test(rule?.value ?? '') || /BY(DAY|MONTHDAY|YEARDAY|WEEKNO|HOUR|MINUTE|SECOND|SETPOS)=[^;]{40}/i.test(rule?.value ?? ''))) return null;
  try {
    const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as never);
    if (component.getAllSubcomponents().length === 0) return null;
    const zone = new ICAL.Timezone({ component });
    const offsetAt = (local: string): string => offsetText(zone.utcOffset(ICAL.Time.fromString(local, null)));
    const offsets = new Set(component.getAllSubcomponents().map((part) => String(part.getFirstPropertyValue('tzoffsetto'))));
    offsetAt('2024-01-01T00:00:00');
    return { kind: 'own', offsetAt, shifts: offsets.size > 1 };
  } catch {
    return null; // the library throws for whatever it cannot read
  }
}

/** Finds the zones of one file by their names, each once. `definitions` holds the lines of its VTIMEZONEs. */
export function fileZones(definitions: ReadonlyMap<string, readonly string[]>): (name: string) => FileZone | null {
  const found = new Map<string, FileZone | null>();
  const find = (name: string): FileZone | null => {
    const lines = definitions.get(name);
    const said = lines?.map(lineOf).find((line) => line?.name === 'X-LIC-LOCATION')?.value.trim();
    const windows = windowsZones[name];
    return (
      knownZone(name) ?? (said === undefined ? null : knownZone(said)) ?? (lines === undefined ? null : ownZone(lines)) ??
      (windows === undefined ? null : { kind: 'known', name: windows }) ?? saidOffset(name) ?? (isZone(name) ? { kind: 'known', name } : null)
    );
  };
  return (name) => {
    let zone = found.get(name);
    if (zone === undefined) found.set(name, (zone = find(name)));
    return zone;
  };
}
