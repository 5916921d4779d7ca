import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { openPdf } from './pdf';
import styles from './preview.module.css';

/** Pages drawn before they are scrolled to. */
const ahead = '800px';

/** A PDF page by page; a page is drawn when it comes near the screen. */
export function PreviewPdf({ parts, onBroken }: { readonly parts: readonly Uint8Array<ArrayBuffer>[]; readonly onBroken: () => void }) {
  const { t } = useWords();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const broken = useRef(onBroken);
  useEffect(() => {
    const opening = openPdf(parts);
    let left = false;
    opening.promise.then((opened) => (left ? undefined : setPdf(opened)), () => (left ? undefined : broken.current()));
    return () => {
      left = true;
      void opening.destroy();
    };
  }, [parts]);
  if (pdf === null) return <Failure error={null} />;
  return (
    <div className={styles.pages} role="document" aria-label={t('files.pages', { count: pdf.numPages })}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  );
}

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  useEffect(() => {
    if (!canvas.current) return;
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && setNear(true), { rootMargin: ahead });
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    let cancel: (() => void) | null = null;
    let left = false;
    void pdf.getPage(number).then((page) => {
      const target = canvas.current;
      const context = target?.getContext('2d');
      if (left || !target || !context) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (target.clientWidth / natural.width) * Math.min(2, window.devicePixelRatio) });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.aspectRatio = `${natural.width} / ${natural.height}`;
      const drawing = page.render({ canvasContext: context, viewport });
      cancel = () => drawing.cancel();
      drawing.promise.then(() => (target.dataset['drawn'] = 'true'), () => undefined); // cancelled: the preview was closed
    });
    return () => {
      left = true;
      cancel?.();
    };
  }, [pdf, number, near]);
  return <canvas ref={canvas} className={styles.pdfPage} role="img" aria-label={t('files.page', { number, count: pdf.numPages })} />;
}
