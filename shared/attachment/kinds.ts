/** How a file can be looked at inside the app; `none` shows its name, type and size. */
export type PreviewKind = 'image' | 'pdf' | 'text' | 'none';

/** The largest picture, PDF and text that is shown inside, in bytes: it must fit the window's memory. */
export const largestPreview = 64 * 1024 * 1024;
/** How much of a text is shown, in bytes. */
export const textShown = 512 * 1024;

const images: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', bmp: 'image/bmp' };

/** What files are by the ending of their name, where their bytes do not say it. */
const byEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain', log: 'text/plain', md: 'text/markdown', csv: 'text/csv', tsv: 'text/tab-separated-values', json: 'application/json',
  xml: 'text/xml', html: 'text/html', htm: 'text/html', svg: 'image/svg+xml', ini: 'text/plain', yml: 'text/plain', yaml: 'text/plain', eml: 'text/plain', vcf: 'text/vcard',
  doc: 'application/msword', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip', rar: 'application/vnd.rar', '7z': 'application/x-7z-compressed', mp3: 'audio/mpeg', wav: 'audio/wav', m4a: 'audio/mp4',
  mp4: 'video/mp4', mov: 'video/quicktime', heic: 'image/heic', tif: 'image/tiff', tiff: 'image/tiff', psd: 'image/vnd.adobe.photoshop',
};
/** What is read as text although its type says something else. */
const readable = new Set(['application/json', 'image/svg+xml']);

/** The ending of a name in lower case, without its dot; empty when there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const starts = (bytes: Uint8Array, text: string, at = 0): boolean => [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));

/** What the first bytes say a file is; `null` when they say nothing that we show. */
function byContent(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x89 && starts(bytes, 'PNG\r\n', 1)) return images['png'] ?? null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return images['jpg'] ?? null;
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return images['gif'] ?? null;
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return images['webp'] ?? null;
  if (starts(bytes, 'BM') && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0) return images['bmp'] ?? null;
  if (starts(bytes, '%PDF-')) return 'application/pdf';
  return null;
}

/** The MIME type of a file by its first bytes, else by its name: a picture that calls itself a PDF is a picture. */
export const typeOf = (bytes: Uint8Array, name: string): string => byContent(bytes) ?? byEnding[endingOf(name)] ?? 'application/octet-stream';

/** How a file of this type and size is shown. */
export function previewOf(type: string | null, size: number | null): PreviewKind {
  if (type === null || size === null) return 'none';
  if (type.startsWith('text/') || readable.has(type)) return 'text';
  if (size > largestPreview) return 'none';
  if (Object.values(images).includes(type)) return 'image';
  return type === 'application/pdf' ? 'pdf' : 'none';
}
