/** The three lines between window and main: asks, dropped files, signals. Nothing else crosses. */
export const askLine = 'kemai:ask';
export const fileLine = 'kemai:file';
export const signalLine = 'kemai:signal';
