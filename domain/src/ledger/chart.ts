/**
 * The chart of accounts.
 *
 * A *limited* account is locked while posting and may not pass its bound; a *deferred* one is touched by everybody,
 * is never locked, and its balance is a snapshot plus the rows since. The database holds the same table
 * (`ledger.account_class`); a test compares the two.
 */
export type Family = 'limited' | 'deferred'
export type Side = 'debit' | 'credit'
export type SubKind = 'none' | 'bank' | 'rail' | 'payee' | 'citizen' | 'request' | 'department' | 'batch'

export interface AccountClass {
  /** What the balance normally is; a natural balance is positive on this side. */
  side: Side
  family: Family
  /** Whose account it is. A `payee` is a facilitator or an agency. */
  sub: SubKind
  /** Only the facilitator's cash in hand has a ceiling; how high it is comes from the territory. */
  ceiling?: 'cash_cap'
  name: string
}

const limited = (side: Side, sub: SubKind, name: string): AccountClass => ({ side, family: 'limited', sub, name })
const deferred = (side: Side, sub: SubKind, name: string): AccountClass => ({ side, family: 'deferred', sub, name })

export const chart = {
  '1010': deferred('debit', 'bank', 'Collection bank'),
  '1020': deferred('debit', 'none', 'Payout bank'),
  '1100': deferred('debit', 'rail', 'Gateway clearing'),
  '1200': { ...limited('debit', 'payee', 'Facilitator cash in hand'), ceiling: 'cash_cap' },
  '1205': limited('debit', 'payee', 'Cash over authority'),
  '1210': limited('debit', 'payee', 'Cash deposit in transit'),
  '1300': limited('debit', 'payee', 'Facilitator receivable'),
  '1400': limited('debit', 'citizen', 'No-show receivable'),
  '1500': deferred('debit', 'department', 'Department refund receivable'),
  '2010': limited('credit', 'request', 'Citizen advance'),
  '2020': limited('credit', 'request', 'Citizen refund payable'),
  '2100': deferred('credit', 'department', 'Department fee payable'),
  '2110': limited('credit', 'batch', 'Department settlement in transit'),
  '2200': limited('credit', 'payee', 'Commission held'),
  '2210': limited('credit', 'payee', 'Commission available'),
  '2220': limited('credit', 'payee', 'Prepaid float or security deposit'),
  '2230': limited('credit', 'payee', 'Reimbursements due'),
  '2300': deferred('credit', 'none', 'Withholding tax payable'),
  '2310': deferred('credit', 'none', 'Sales tax on services payable'),
  '2400': limited('credit', 'batch', 'Payout in transit'),
  '2900': deferred('credit', 'none', 'Unidentified receipts'),
  '3010': deferred('credit', 'none', 'Accumulated surplus'),
  '4010': deferred('credit', 'none', 'Service charge'),
  '4020': deferred('credit', 'none', 'No-show fees'),
  '4030': deferred('credit', 'none', 'Penalties'),
  '5010': deferred('debit', 'none', 'Commission'),
  '5020': deferred('debit', 'none', 'Incentives'),
  '5030': deferred('debit', 'none', 'Rail charges'),
  '5040': deferred('debit', 'none', 'Cash short and robbery'),
  '5050': deferred('debit', 'none', 'Goodwill and fraud loss'),
  '9100': deferred('debit', 'none', 'Memo: paid directly to the treasury'),
  '9200': deferred('credit', 'none', 'Memo: treasury contra'),
} as const satisfies Record<string, AccountClass>

export type AccountCode = keyof typeof chart

export interface Account {
  code: AccountCode
  /** '' where the class has no sub-accounts. */
  sub: string
}

export function account(code: AccountCode, sub = ''): Account {
  const needsSub = chart[code].sub !== 'none'
  if (needsSub !== (sub !== '')) throw new Error(`account ${code} ${needsSub ? 'needs' : 'has no'} sub-account`)
  return { code, sub }
}

export const accountKey = (one: Account): string => (one.sub === '' ? one.code : `${one.code}:${one.sub}`)

/** Turns Σ of signed legs (debit positive) into the balance a person expects to read. */
export function naturalPaisa(code: AccountCode, signedPaisa: number): number {
  return chart[code].side === 'debit' || signedPaisa === 0 ? signedPaisa : -signedPaisa
}

export const cashInHand = (facilitatorId: string): Account => account('1200', facilitatorId)
export const cashOverAuthority = (facilitatorId: string): Account => account('1205', facilitatorId)
export const cashInTransit = (facilitatorId: string): Account => account('1210', facilitatorId)
export const receivable = (facilitatorId: string): Account => account('1300', facilitatorId)
export const advance = (requestId: string): Account => account('2010', requestId)
export const refundPayable = (requestId: string): Account => account('2020', requestId)
export const commissionHeld = (payeeId: string): Account => account('2200', payeeId)
export const commissionAvailable = (payeeId: string): Account => account('2210', payeeId)
export const reimbursementDue = (facilitatorId: string): Account => account('2230', facilitatorId)
export const collectionBank = (bank: string): Account => account('1010', bank)

/** What the programme holds, and what it owes to others out of it: the auditor's held-money proof. */
export const heldCodes = ['1010', '1020', '1100', '1200', '1205', '1210'] as const satisfies readonly AccountCode[]
/** Whose it is that is owed. */
export const owedTo = {
  citizens: ['2010', '2020'],
  departments: ['2100', '2110'],
  payees: ['2200', '2210', '2220', '2230', '2400'],
} as const satisfies Record<string, readonly AccountCode[]>
export const owedCodes: readonly AccountCode[] = Object.values(owedTo).flat()
/** What is under way between two places: it has to arrive before the month is closed for good. */
export const transitCodes = ['1210', '2110', '2400'] as const satisfies readonly AccountCode[]
