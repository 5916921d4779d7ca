/** How a day may be typed, in the notation of dayjs; the first is how it is shown. */
export const dayFormats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'] as const;
