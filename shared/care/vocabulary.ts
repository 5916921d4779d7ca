/** How S4-T2 writes that a client is met. */
export const meetingWords = ['上门', '拜访', '见面', '面谈'] as const;
