import { describe, expect, it } from 'vitest';
import { largestPreview, previewOf, typeOf } from './kinds';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((char) => char.charCodeAt(0)))));

describe('what a file is', () => {
  it.each([
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'x.png', 'image/png', 'image'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'x', 'image/jpeg', 'image'],
    ['a GIF', bytes('GIF89a'), 'x.gif', 'image/gif', 'image'],
    ['a WebP', bytes('RIFF', 0, 0, 0, 0, 'WEBP'), 'x.webp', 'image/webp', 'image'],
    ['a BMP', bytes('BM', 1, 2, 3, 4, 0, 0, 0, 0), 'x.bmp', 'image/bmp', 'image'],
    ['a PDF', bytes('%PDF-1.7'), 'x.pdf', 'application/pdf', 'pdf'],
    ['a picture that calls itself a PDF', bytes('GIF87a'), '合同.pdf', 'image/gif', 'image'],
    ['a PDF that calls itself a text', bytes('%PDF-1.4'), 'x.txt', 'application/pdf', 'pdf'],
    ['a text', bytes('abc'), '纪要.TXT', 'text/plain', 'text'],
    ['a table', bytes('a,b'), '名单.csv', 'text/csv', 'text'],
    ['a drawing that could hold scripts is read, not drawn', bytes('<svg>'), 'x.svg', 'image/svg+xml', 'text'],
    ['a document', bytes('PK'), '报价.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none'],
    ['a name that begins with BM', bytes('BMW quotation'), 'x', 'application/octet-stream', 'none'],
    ['a name without an ending', bytes('abc'), 'README', 'application/octet-stream', 'none'],
  ] as const)('%s', (_case, first, name, type, preview) => {
    expect(typeOf(first, name)).toBe(type);
    expect(previewOf(type, 1000)).toBe(preview);
  });

  it('shows no picture that would not fit the memory, and of a text its beginning', () => {
    expect(previewOf('image/png', largestPreview + 1)).toBe('none');
    expect(previewOf('text/plain', largestPreview + 1)).toBe('text');
    expect(previewOf(null, 1)).toBe('none');
  });
});
