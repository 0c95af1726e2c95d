import type { Kernel } from '../../../kernel/context.ts'

/** No letters that are misheard or misread on a bad line: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number that can be read out in two breaths and guessed by nobody: 40 bits of a keyed hash of the request's id. */
export function trackingNoOf(kernel: Kernel, requestId: string): string {
  const hash = kernel.vault.blindIndex('tracking-number', requestId)
  let letters = ''
  for (let i = 0; i < 8; i++) letters += ALPHABET[(hash[i] as number) % 32]
  return `${kernel.territory.programme.trackingPrefix}-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** As typed or read over the phone, to the stored form. */
export const normaliseTrackingNo = (typed: string): string => {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return bare.length < 9 ? typed.toUpperCase().trim() : `${bare.slice(0, -8)}-${bare.slice(-8, -4)}-${bare.slice(-4)}`
}
