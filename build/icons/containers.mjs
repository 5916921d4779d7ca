/** One drawing of the icon. @typedef {{ size: number, png: Buffer, rgba: Buffer }} Image */

/**
 * The bitmap form that every reader of .ico files knows: a header of twice the height, rows from the bottom in BGRA,
 * and an empty mask, because the alpha channel says it all.
 * @param {Image} image
 */
function bitmapOf({ size, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    const line = Buffer.from(rgba.subarray(row * size * 4, (row + 1) * size * 4));
    for (let at = 0; at < line.length; at += 4) [line[at], line[at + 2]] = [line[at + 2] ?? 0, line[at] ?? 0];
    line.copy(pixels, (size - 1 - row) * size * 4);
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, pixels, mask]);
}

/** A Windows icon: bitmaps, and the 256 pixels as PNG, as Windows itself does it. @param {Image[]} images */
export function icoOf(images) {
  const chosen = images.filter(({ size }) => size <= 256);
  const bodies = chosen.map((image) => (image.size === 256 ? image.png : bitmapOf(image)));
  const head = Buffer.from([0, 0, 1, 0, chosen.length, 0]);
  let offset = head.length + 16 * chosen.length;
  const entries = chosen.map(({ size }, at) => {
    const body = bodies[at] ?? Buffer.alloc(0);
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0); // 0 stands for 256
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(body.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += body.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...bodies]);
}

/** Apple's type codes by size; the second of a size is the same drawing for a screen of double density. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/** A macOS icon. @param {Image[]} images */
export function icnsOf(images) {
  const parts = icnsTypes.flatMap(([type, wanted]) => {
    const image = images.find(({ size }) => size === wanted);
    if (image === undefined) return [];
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(image.png.length + 8, 4);
    return [head, image.png];
  });
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
