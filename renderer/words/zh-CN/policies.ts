/** Labels of every policy by its key, and how their values are written. */
export const policies = {
  tags: {
    RULE: { name: '规则', meaning: '资料中明确写出的要求或上限。' },
    TGT: { name: '目标', meaning: '资料中举例给出的目标值，可按自己的情况调整。' },
    INF: { name: '建议', meaning: '资料没有写明，这是我们的建议值，请按实际情况确认。' },
  },
} as const;
