/** The alarm about somebody's cash that nobody had allowed: one, however often it was taken. */
export const overAuthorityOf = (facilitatorId: string) =>
  ({ kind: 'cash_over', subject: `facilitator:${facilitatorId}` }) as const
