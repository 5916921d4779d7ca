import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

/** Tables that say which characters an old Chinese PDF means that carries no fonts of its own; each its own small file. */
const characterMaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url', import: 'default', eager: true });
const mapsByName = new Map(Object.entries(characterMaps).map(([path, address]) => [path.replace(/^.*\/|\.bcmap$/g, ''), address]));

/** Reads a character map from our own pages. */
class OwnMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ readonly cMapData: Uint8Array; readonly compressionType: number }> {
    const address = mapsByName.get(name);
    if (address === undefined) throw new Error(`no character map ${name}`);
    return { cMapData: new Uint8Array(await (await fetch(address)).arrayBuffer()), compressionType: 1 };
  }
}

/** Opens a PDF from bytes in memory, in a worker of its own, without scripts and without a way out. */
export function openPdf(parts: readonly Uint8Array<ArrayBuffer>[]): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  const data = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    data.set(part, at);
    return at + part.length;
  }, 0);
  return getDocument({ data, isEvalSupported: false, enableXfa: false, CMapReaderFactory: OwnMaps, useWorkerFetch: false, stopAtErrors: false });
}
