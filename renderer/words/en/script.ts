/** Words about how to speak with clients. */
export const script = {
  forbiddenLabel: 'Better not said like this',
  forbidden: {
    blame: 'Do not blame the client, even for a misunderstanding: explain first, e.g. “Let me go through this part of the contract with you, then we see what can be done.”',
    shrug: 'Do not pass it on: say who deals with it, e.g. “I am sorry for the trouble. I will see to it myself.”',
    lowestPrice: 'Over-promised: name the price and how long it holds, without “lowest”.',
    solveIn24h: 'Over-promised unless it can be kept: say “received, we are on it”, then a time that can be kept.',
    later: 'Says neither who, what nor when: be definite, e.g. “call on 2 September about the offer”.',
  },
} as const;
