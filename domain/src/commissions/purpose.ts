/** Why somebody of finance opens the pay of one person; each look is written down with it. */
export const PAY_PURPOSES = ['asked', 'claim', 'payout', 'audit'] as const
export type PayPurpose = (typeof PAY_PURPOSES)[number]
