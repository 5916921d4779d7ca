/** Runs in Electron: draws the two SVG files at every size and prints [{ size, png, rgba }] as one line of JSON. */
const { app, BrowserWindow } = require('electron');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** @param {string} name */
const addressOf = (name) => `data:image/svg+xml;base64,${readFileSync(join(__dirname, name)).toString('base64')}`;

/** Evaluated in the page. */
const draw = `async (address, size) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, size, size);
  const rgba = pen.getImageData(0, 0, size, size).data;
  return { size, png: canvas.toDataURL('image/png').split(',')[1], rgba: btoa(Array.from(rgba, (byte) => String.fromCharCode(byte)).join('')) };
}`;

app.whenReady().then(async () => {
  const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await page.loadURL('about:blank');
  const drawn = [];
  for (const size of sizes) {
    const address = addressOf(size <= 32 ? 'icon-small.svg' : 'icon.svg');
    drawn.push(await page.webContents.executeJavaScript(`(${draw})(${JSON.stringify(address)}, ${size})`));
  }
  process.stdout.write(`${JSON.stringify(drawn)}\n`, () => app.exit(0));
});
