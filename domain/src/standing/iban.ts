import { bareIban, ibanDigitsHold } from '../shared/index.ts'

/** An account number as banks here write it; the check digits must be right. Null when it cannot be one. */
export function normaliseIban(typed: string): string | null {
  const iban = bareIban(typed)
  return /^PK\d{2}[A-Z]{4}[A-Z0-9]{16}$/.test(iban) && ibanDigitsHold(iban) ? iban : null
}
/** Whose bank, and the end: all of an account number that anybody is shown. */
export const maskIban = (iban: string): string => `${iban.slice(4, 8)} ••••${iban.slice(-4)}`
