/** What the bank's word for one payment means for the books. */
export type BankWord = 'paid' | 'returned' | 'under_way'

/**
 * ISO 20022's codes of a payment's state. Only money that has left is paid: that a bank took an instruction, or
 * checked it, moves nothing.
 */
const WORDS = {
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'returned',
  CANC: 'returned',
  RCVD: 'under_way',
  PDNG: 'under_way',
  ACTC: 'under_way',
  ACCP: 'under_way',
  ACSP: 'under_way',
  ACWC: 'under_way',
  ACWP: 'under_way',
  ACFC: 'under_way',
  PATC: 'under_way',
  BLCK: 'under_way',
  // Of a whole file only: each payment in it says its own.
  PART: 'under_way',
} as const satisfies Record<string, BankWord>

export const bankWord = (code: string): BankWord | undefined =>
  Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : undefined

/** The books change by it, stay as they are, or it contradicts what the bank said before: what came back does not arrive after all. */
export function stepByBank(
  state: 'sent' | 'confirmed' | 'returned',
  word: BankWord,
): 'confirm' | 'return' | 'none' | 'against' {
  if (word === 'under_way') return 'none'
  if (word === 'paid') return state === 'sent' ? 'confirm' : state === 'confirmed' ? 'none' : 'against'
  return state === 'returned' ? 'none' : 'return'
}
