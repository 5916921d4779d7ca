import { useEffect, useRef } from 'react';

type Take = (files: readonly File[]) => void;

/** Views that take pasted files; the newest one stands in front of the others and gets them. */
const takers: { readonly current: Take }[] = [];

function onPaste(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])];
  const taker = takers.at(-1);
  if (files.length === 0 || taker === undefined || event.defaultPrevented) return;
  event.preventDefault();
  taker.current(files);
}

/** Hands over files that are pasted while this view is the foremost that takes any. Text goes where it always went. */
export function usePaste(take: Take): void {
  const current = useRef(take);
  useEffect(() => {
    current.current = take;
  });
  useEffect(() => {
    if (takers.length === 0) window.addEventListener('paste', onPaste);
    takers.push(current);
    return () => {
      takers.splice(takers.indexOf(current), 1);
      if (takers.length === 0) window.removeEventListener('paste', onPaste);
    };
  }, []);
}
