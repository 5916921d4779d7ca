import { useEffect } from 'react';
import { ask } from '../data/engine';
import { openedAt, useNavigate, usePlaces } from '../data/navigation';
import { rooms } from './rooms';
import { useScreenState } from './screen-state';
import { undoNewest } from './undo';

const isMac = navigator.userAgent.includes('Mac OS');
const command = isMac ? '⌘' : 'Ctrl+';

/** How each shortcut is written on this system. */
export const keys = {
  palette: `${command}K`,
  search: '/',
  followup: 'N',
  sheet: '?',
  undo: `${command}Z`,
  redo: isMac ? '⇧⌘Z' : 'Ctrl+Shift+Z',
  lock: `${command}L`,
  back: 'Alt+←',
  forward: 'Alt+→',
  room: (index: number): string => `${command}${index + 1}`,
} as const;

/** Whether keys belong to a text field now. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

const dialogIsOpen = (): boolean => [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some((dialog) => dialog.checkVisibility());

/** The keyboard of the shell. Nothing reacts while an input method composes, nor single keys while one types or a dialog is open. */
export function useShortcuts(): void {
  const { go } = useNavigate();
  useEffect(() => {
    const { overlayOpened } = useScreenState.getState();

    const withCommand = (event: KeyboardEvent): (() => void) | null => {
      const key = event.key.toLowerCase();
      if (key === 'k') return () => overlayOpened({ kind: 'palette' });
      if (key === 'l') return () => void ask('app:lock', {});
      if (dialogIsOpen()) return null;
      if (key === 'z' && !isTyping(event.target)) return () => void undoNewest(event.shiftKey ? 'redo' : 'undo');
      if (key === 'y' && !isTyping(event.target)) return () => void undoNewest('redo');
      const room = rooms[Number(key) - 1];
      return room === undefined ? null : () => go({ room: room.room });
    };

    const alone = (event: KeyboardEvent): (() => void) | null => {
      if (isTyping(event.target)) return null;
      // A record that a place is opened with is a part of the place, and no reason to stay.
      const stays = dialogIsOpen() && openedAt(usePlaces.getState().route) === null;
      if (event.altKey && event.key === 'ArrowLeft' && !stays) return () => usePlaces.getState().wentBack();
      if (event.altKey && event.key === 'ArrowRight' && !stays) return () => usePlaces.getState().wentForward();
      if (event.altKey || dialogIsOpen()) return null;
      if (event.key === '/') return () => overlayOpened({ kind: 'palette' });
      if (event.key === '?') return () => overlayOpened({ kind: 'shortcuts' });
      if (event.key.toLowerCase() === 'n' && !event.shiftKey) return () => overlayOpened({ kind: 'followup', client: null });
      return null;
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.repeat) return;
      const act = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey ? withCommand(event) : event.ctrlKey || event.metaKey ? null : alone(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go]);
}
