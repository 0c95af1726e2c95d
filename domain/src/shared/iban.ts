import { toLatinDigits } from './digits.ts'

/** Capitals and Latin digits, without the blanks and dashes that people read a number by. */
export const bareIban = (typed: string): string => toLatinDigits(typed).replace(/[\s‎‏-]/g, '').toUpperCase()

/** ISO 13616: the letters as two digits each, the first four characters at the end, the remainder by 97 is 1. */
export function ibanDigitsHold(iban: string): boolean {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

export type IbanReading = { iban: string } | { no: 'iban_invalid' | 'iban_foreign' }

/**
 * A bank account of this country, as typed. The form asks it while somebody types; the server asks a library beside it, which
 * knows how long and of what each country's numbers are.
 */
export function readIbanOf(country: string, typed: string): IbanReading {
  const iban = bareIban(typed)
  if (!SHAPE.test(iban) || !ibanDigitsHold(iban)) return { no: 'iban_invalid' }
  return iban.startsWith(country) ? { iban } : { no: 'iban_foreign' }
}
