import { type AccountCode, chart } from '@app/domain/ledger'

/** What both programs call the five kinds of account; hledger is told by letter which is which. */
export const KINDS = { Assets: 'A', Liabilities: 'L', Equity: 'E', Income: 'R', Expenses: 'X' } as const
type Kind = keyof typeof KINDS

/** The first digit of a code says its kind. The memo accounts are beside the books and cancel each other out. */
const KIND_OF: Record<string, Kind> = {
  1: 'Assets',
  2: 'Liabilities',
  3: 'Equity',
  4: 'Income',
  5: 'Expenses',
  9: 'Equity',
}

/**
 * The account in a spelling that hledger and Beancount both read: `Liabilities:2010-Citizen-advance:Request-0197…`. Beancount is
 * the narrower one: each part begins with a capital or a digit and has only letters, digits and hyphens.
 */
export function accountName(code: AccountCode, sub: string): string {
  const { name, sub: kindOfSub } = chart[code]
  const kind = KIND_OF[code[0]!]
  if (!kind) throw new Error(`account ${code} is of no kind`)
  const words = name.replaceAll(/[^A-Za-z0-9]+/g, '-')
  const whole = `${kind}:${code}-${words}`
  return sub === '' ? whole : `${whole}:${kindOfSub[0]!.toUpperCase()}${kindOfSub.slice(1)}-${spelt(sub)}`
}

/** Z and two hexadecimal digits stand for a byte that the grammar lacks, and for Z: two accounts never share a spelling. */
const spelt = (sub: string): string =>
  [...Buffer.from(sub)]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[A-Ya-z0-9-]/.test(letter) ? letter : `Z${byte.toString(16).padStart(2, '0')}`
    })
    .join('')

/** A key in a comment or between quotation marks: what would end either is written as in an address. */
export const quotable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[\w!#$&'()*+./:<=>?@^`{}~ -]/.test(letter)
        ? letter
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

/** Rupees with two decimals, of whole paisa and without a fraction in between. */
export function rupees(paisa: number): string {
  if (!Number.isSafeInteger(paisa)) throw new RangeError(`not an amount in paisa: ${paisa}`)
  const digits = String(Math.abs(paisa)).padStart(3, '0')
  return `${paisa < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} PKR`
}
