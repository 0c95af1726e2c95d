import type { SpokenKind } from '../../../kernel/module.ts'
import { JAZZCASH, jazzcash } from './jazzcash.ts'
import { tryByAsking } from './try-rail.ts'

/** The wallet rail, as an operator enters it: what the merchant's contract with JazzCash says. */
export const jazzcashKind: SpokenKind = {
  kind: JAZZCASH,
  purpose: 'rail',
  subject: 'none',
  money: true,
  fields: [
    { name: 'url', type: 'url', required: true },
    { name: 'merchantId', type: 'text', required: true },
    { name: 'password', type: 'secret', required: true },
    { name: 'salt', type: 'secret', required: true },
    { name: 'mpin', type: 'secret' },
    { name: 'authority', type: 'long' },
  ],
  // Whatever is answered bears the hash that only the two of us can make.
  try: tryByAsking(jazzcash),
}
