import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { maskIban } from '@app/domain/standing'

/** An account number as banks write it, of any country that has them; null when its check digits or its length are wrong. */
export function readIban(typed: string): string | null {
  const iban = electronicFormatIBAN(typed)
  return iban !== null && isValidIBAN(iban) ? iban : null
}
export { maskIban }
