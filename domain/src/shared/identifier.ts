import { toLatinDigits } from './digits.ts'

/** Kinds of identity number a person may hold; `none` is a real answer. */
export const IDENTIFIER_KINDS = ['cnic', 'nicop', 'snic', 'poc', 'bform', 'por', 'passport', 'none'] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

export interface Identifier {
  kind: IdentifierKind
  number: string
}

const PASSPORT = /^[A-Z]{1,2}\d{6,8}$/
const PROOF_OF_REGISTRATION = /^[A-Z]{0,4}\d{6,14}$/

/**
 * 13 digits in any writing, or null. The number has no check digit, and nothing is read into its
 * prefix or parity: they tell of the first registration and are no reason to refuse anyone.
 */
export function normaliseCnic(written: string): string | null {
  const digits = toLatinDigits(written).replace(/[\s\-‎‏]/g, '')
  return /^[1-9]\d{12}$/.test(digits) && !/^(\d)\1{12}$/.test(digits) ? digits : null
}

/** The number in its stored form, or null where it cannot be one of this kind. */
export function normaliseIdentifier(kind: IdentifierKind, written: string): string | null {
  const text = toLatinDigits(written).replace(/[\s-]/g, '').toUpperCase()
  switch (kind) {
    case 'cnic':
    case 'nicop':
    case 'snic':
    case 'poc':
    case 'bform':
      return normaliseCnic(written)
    case 'passport':
      return PASSPORT.test(text) ? text : null
    case 'por':
      return PROOF_OF_REGISTRATION.test(text) ? text : null
    case 'none':
      return text === '' ? '' : null
  }
}

/** `35202-1234567-1`. */
export function formatCnic(cnic: string): string {
  return `${cnic.slice(0, 5)}-${cnic.slice(5, 12)}-${cnic.slice(12)}`
}

/** `•••••-•••••67-1`: the only form in which a number is shown. */
export function maskCnic(cnic: string): string {
  return `•••••-•••••${cnic.slice(10, 12)}-${cnic.slice(12)}`
}

export function maskIdentifier({ kind, number }: Identifier): string {
  if (kind === 'none') return '—'
  return number.length === 13 ? maskCnic(number) : `•••••${number.slice(-3)}`
}
