/**
 * A national tax number as the tax office prints it: seven digits, and a check digit that older cards leave out. A person
 * trading in their own name has their identity card's thirteen digits for it. Null where it can be neither.
 */
export function normaliseTaxNumber(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '')
  if (/^\d{7}$/.test(digits)) return digits
  if (/^\d{8}$/.test(digits)) return `${digits.slice(0, 7)}-${digits.slice(7)}`
  return /^\d{13}$/.test(digits) ? digits : null
}
