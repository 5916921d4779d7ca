import { useState, type DragEvent } from 'react';

/** What a place needs so that files can be dropped on it, and whether some are held over it. */
interface Drop {
  readonly over: boolean;
  readonly drop: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Hands over files that are dropped on a place. Text and other things go where they always went. */
export function useDrop(take: (files: readonly File[]) => Promise<void>): Drop {
  const [over, setOver] = useState(false);
  return {
    over,
    drop: {
      onDragOver: (event) => {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files]);
      },
    },
  };
}
