import type { KeyboardEvent } from 'react';

/** How the rows of a list are chosen for something that is done to many of them. */
export interface KeyedChoice {
  readonly isEmpty: boolean;
  /** Chooses a row or lets go of it; with `from` everything from the row chosen first, or from there where none was. */
  readonly onToggle: (index: number, from: number | null) => void;
  readonly onAll: (on: boolean) => void;
}

/** What the keys of a list have to know of it. */
export interface KeyedList {
  readonly total: number;
  /** The marked row. */
  readonly active: number;
  /** Rows that stand on the screen at once. */
  readonly perPage: number;
  /** Marks another row and brings it into view. */
  readonly onMark: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly choice?: KeyedChoice | undefined;
}

/**
 * What a key does in any list: arrows, Page Up and Down, Home and End move the marked row, with Shift they choose on
 * the way, Space chooses, Ctrl+A chooses all, Escape lets go, Enter opens. Keys pressed in a control of a row are its own.
 */
export function pressInList(event: KeyboardEvent, { total, active, perPage, onMark, onOpen, choice }: KeyedList): void {
  if (event.nativeEvent.isComposing || event.target !== event.currentTarget || event.altKey || total === 0) return;
  const withCommand = event.ctrlKey || event.metaKey;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + perPage, PageUp: active - perPage, Home: 0, End: total - 1,
  };
  const to = withCommand ? undefined : moves[event.key];
  if (to !== undefined) {
    const index = Math.max(0, Math.min(total - 1, to));
    onMark(index);
    if (event.shiftKey) choice?.onToggle(index, active);
  } else if (withCommand && event.key.toLowerCase() === 'a' && choice) choice.onAll(true);
  else if (withCommand) return;
  else if (event.key === ' ' && choice) choice.onToggle(active, event.shiftKey ? active : null);
  else if (event.key === 'Escape' && choice && !choice.isEmpty) choice.onAll(false);
  else if (event.key === 'Enter') onOpen(active);
  else return;
  event.preventDefault();
}
