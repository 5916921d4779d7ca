/** The colours of one theme. Severity colours differ in lightness too and always stand beside an icon or a word. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly textSoft: string;
  readonly accent: string;
  readonly accentText: string;
  readonly onAccent: string;
  readonly accentSoft: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly focus: string;
  readonly shadow: string;
}

/** Text colours reach 4.5:1 on every ground they stand on (WCAG 2.2 AA). */
export const light: Palette = {
  ground: '#f4f6f5',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eef1f0',
  line: '#dde3e1',
  text: '#18211f',
  textSoft: '#566360',
  accent: '#0f766e',
  accentText: '#0b665f',
  onAccent: '#ffffff',
  accentSoft: '#dff0ed',
  danger: '#a8341a',
  dangerSoft: '#fbe7e1',
  warning: '#7a5200',
  warningSoft: '#fbefd3',
  info: '#17568f',
  infoSoft: '#e2eef9',
  good: '#256a3a',
  goodSoft: '#e1f2e6',
  focus: '#0f766e',
  shadow: '0 1px 2px rgb(24 33 31 / 6%), 0 8px 24px rgb(24 33 31 / 8%)',
};

export const dark: Palette = {
  ground: '#111716',
  surface: '#19211f',
  raised: '#212b29',
  sunken: '#141b1a',
  line: '#313d3a',
  text: '#e4ebe9',
  textSoft: '#9db0ab',
  accent: '#138076',
  accentText: '#5cc8ba',
  onAccent: '#ffffff',
  accentSoft: '#173732',
  danger: '#f49a7c',
  dangerSoft: '#42241b',
  warning: '#e9bd5f',
  warningSoft: '#3d3016',
  info: '#7fbcf0',
  infoSoft: '#17304a',
  good: '#7ccb93',
  goodSoft: '#19361f',
  focus: '#5cc8ba',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 45%)',
};

const cssName = (key: string): string => `--km-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Hands the palette to the style sheets as custom properties, so that colours are written once. */
export function applyPalette(root: HTMLElement, palette: Palette): void {
  for (const [key, value] of Object.entries(palette)) root.style.setProperty(cssName(key), String(value));
}
