import { useEffect, useRef } from 'react';

/** Whether keys belong to a text field now. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

/** Whether arrows belong to a choice that has the focus: they go through it. */
const isChoosing = (letter: string, target: EventTarget | null): boolean => letter.startsWith('arrow') && target instanceof HTMLElement && target.closest('[role="radiogroup"], [role="tablist"], [role="menu"], [role="listbox"]') !== null;

const dialogIsOpen = (): boolean => [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some((dialog) => dialog.checkVisibility());

/**
 * Reacts to a single letter or arrow while nobody types, composes or has a dialog open. It comes before the
 * shell's own keys, so that a screen can give a letter a nearer meaning.
 */
export function useBareKey(letter: string, act: () => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== letter || event.isComposing || event.repeat || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target) || isChoosing(letter, event.target) || dialogIsOpen()) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [letter]);
}
