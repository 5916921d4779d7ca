/** How a file writes yes and no; the first of each is how we write it. */
export const yesWords = ['是', '有', '对', '√', 'y', 'yes', 'true', '1'] as const;
export const noWords = ['否', '无', '没有', '×', 'n', 'no', 'false', '0'] as const;
