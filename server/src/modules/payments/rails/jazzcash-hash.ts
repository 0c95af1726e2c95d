import { createHmac, timingSafeEqual } from 'node:crypto'

/** One message of JazzCash's, either way: flat, all values as text. */
export type Fields = Readonly<Record<string, string>>

const HASH = 'pp_SecureHash'

/** `HMAC-SHA256(salt, salt & "&" & values)`: of all that is not empty, in the order of the names. */
export function secureHash(salt: string, fields: Fields): string {
  const values = Object.keys(fields)
    .filter((name) => name.startsWith('pp') && name !== HASH && fields[name] !== '')
    // By code units: `pp_` before `ppmpf_`, whatever the machine's language.
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => fields[name])
  return createHmac('sha256', salt)
    .update([salt, ...values].join('&'))
    .digest('hex')
}

export const signed = (salt: string, fields: Fields): Fields => ({ ...fields, [HASH]: secureHash(salt, fields) })

/** Whether it is signed with this salt. What carries no hash is not: a forger would leave it out. */
export function isSignedWith(salt: string, fields: Fields): boolean {
  const given = Buffer.from((fields[HASH] ?? '').toLowerCase(), 'utf8')
  const expected = Buffer.from(secureHash(salt, fields), 'utf8')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
