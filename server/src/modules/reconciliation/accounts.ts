import type { Query } from '../../kernel/context.ts'

/** Into which money is collected, and out of which payees are paid. */
export type OwnAccount = 'collection' | 'payout'

/** The programme's accounts that a setting names. */
export function ownAccounts({ kernel: { config } }: Query): { account: OwnAccount; iban: string }[] {
  const accounts: { account: OwnAccount; iban: string | undefined }[] = [
    { account: 'collection', iban: config.collectionIban ?? undefined },
    { account: 'payout', iban: config.payer?.iban },
  ]
  return accounts.flatMap(({ account, iban }) => (iban ? [{ account, iban }] : []))
}

export const accountOf = (q: Query, iban: string): OwnAccount | undefined =>
  ownAccounts(q).find((one) => one.iban === iban)?.account
