const days = 'MO|TU|WE|TH|FR|SA|SU';

/** How often, how many times or until when an old rule ends: `#10`, `#0` for ever, a day; `#2` when it says nothing. */
function endOf(text: string | undefined): string {
  if (text === undefined) return ';COUNT=2';
  if (text.startsWith('#')) return text === '#0' ? '' : `;COUNT=${text.slice(1)}`;
  return `;UNTIL=${text}`;
}

const patterns: readonly { readonly shape: RegExp; readonly rule: (found: RegExpExecArray) => string }[] = [
  { shape: /^D(\d+)$/, rule: ([, every]) => `FREQ=DAILY;INTERVAL=${every ?? ''}` },
  { shape: new RegExp(`^W(\\d+)((?: (?:${days}))*)$`), rule: ([, every, on = '']) => `FREQ=WEEKLY;INTERVAL=${every ?? ''}${on === '' ? '' : `;BYDAY=${on.trim().replaceAll(' ', ',')}`}` },
  { shape: /^MD(\d+)((?: \d+\+?)*)$/, rule: ([, every, on = '']) => `FREQ=MONTHLY;INTERVAL=${every ?? ''}${on === '' ? '' : `;BYMONTHDAY=${on.trim().replaceAll('+', '').replaceAll(' ', ',')}`}` },
  { shape: new RegExp(`^MP(\\d+) (\\d)([+-]) (${days})$`), rule: ([, every, which, sign, on]) => `FREQ=MONTHLY;INTERVAL=${every ?? ''};BYDAY=${sign === '-' ? '-' : ''}${which ?? ''}${on ?? ''}` },
  { shape: /^YM(\d+)((?: \d+)*)$/, rule: ([, every, on = '']) => `FREQ=YEARLY;INTERVAL=${every ?? ''}${on === '' ? '' : `;BYMONTH=${on.trim().replaceAll(' ', ',')}`}` },
];

/** A rule of vCalendar 1.0 as RFC 5545 says it: `W1 MO TH #10`. One that it does not know is answered as it is, which nobody follows. */
export function oldRule(text: string): string {
  const found = /^(.*?)(?: (#\d+|\d{8}(?:T\d{6}Z?)?))?$/.exec(text.trim().toUpperCase());
  const [, body = '', end] = found ?? [];
  for (const { shape, rule } of patterns) {
    const parts = shape.exec(body);
    if (parts) return `${rule(parts)}${endOf(end)}`;
  }
  return text;
}
