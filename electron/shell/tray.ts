import { Menu, nativeImage, nativeTheme, Tray, type NativeImage } from 'electron';
import type { ShellWords } from './shell-words';

/** What the entries of the tray do. */
interface TrayActs {
  readonly open: () => void;
  readonly plan: () => void;
  readonly log: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** The icon beside the clock. */
interface TrayIcon {
  /** How much is due or late; `null` while the vault is locked, when nothing is told. */
  readonly setDue: (count: number | null) => void;
  readonly speak: (words: ShellWords) => void;
}

/** The pulse of the mark, from left to right, on a field of 24. */
const pulse: readonly (readonly [number, number])[] = [[2, 14], [6.5, 14], [9, 6], [13, 19], [15.5, 14], [18, 14]];
const [fieldSize, thickness, dot] = [24, 1.5, { x: 20.5, y: 14, radius: 2.2 }] as const;

/** How far a point is from the stretch between two others. */
function distance(x: number, y: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const part = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay));
}

/** The mark in one colour as a bitmap: drawn rather than loaded, so that it is sharp at any scale and follows the theme. */
function mark(size: number, grey: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [((at % size) + 0.5) * (fieldSize / size), (Math.floor(at / size) + 0.5) * (fieldSize / size)];
    const line = Math.min(...pulse.slice(1).map((point, index) => distance(x, y, pulse[index] ?? point, point))) - thickness;
    const edge = Math.min(line, Math.hypot(x - dot.x, y - dot.y) - dot.radius) * (size / fieldSize);
    const alpha = Math.round(Math.max(0, Math.min(1, 0.5 - edge)) * 255);
    pixels.fill(Math.round((grey * alpha) / 255), at * 4, at * 4 + 3);
    pixels[at * 4 + 3] = alpha;
  }
  return pixels;
}

/** The icon for light and dark bars; on macOS a template that the system colours. */
function icon(): NativeImage {
  const grey = process.platform === 'darwin' ? 0 : nativeTheme.shouldUseDarkColors ? 255 : 40;
  const image = nativeImage.createEmpty();
  for (const scale of [1, 2]) image.addRepresentation({ scaleFactor: scale, width: 16 * scale, height: 16 * scale, buffer: nativeImage.createFromBitmap(mark(16 * scale, grey), { width: 16 * scale, height: 16 * scale }).toPNG() });
  image.setTemplateImage(process.platform === 'darwin');
  return image;
}

/** Puts the icon beside the clock. A desktop without a place for it is no fault: the window does all that it does. */
export function openTray(given: ShellWords, acts: TrayActs, failed: (cause: unknown) => void): TrayIcon {
  let tray: Tray;
  try {
    tray = new Tray(icon());
  } catch (cause) {
    failed(cause);
    return { setDue: () => undefined, speak: () => undefined };
  }
  let [words, due] = [given, null as number | null];
  const show = (): void => {
    tray.setToolTip(due === null ? words.trayLocked : words.trayDue.replace('{{count}}', String(due)));
    if (process.platform === 'darwin') tray.setTitle(due === null || due === 0 ? '' : String(due));
    tray.setContextMenu(Menu.buildFromTemplate([
      { label: due === null || due === 0 ? words.trayOpen : `${words.trayOpen} (${due})`, click: acts.open },
      { label: words.trayPlan, enabled: due !== null, click: acts.plan },
      { label: words.trayLog, enabled: due !== null, click: acts.log },
      { type: 'separator' },
      { label: words.trayLock, enabled: due !== null, click: acts.lock },
      { label: words.trayQuit, click: acts.quit },
    ]));
  };
  tray.on('click', acts.open);
  nativeTheme.on('updated', () => tray.setImage(icon()));
  show();
  return {
    setDue: (count) => {
      due = count;
      show();
    },
    speak: (next) => {
      words = next;
      show();
    },
  };
}
