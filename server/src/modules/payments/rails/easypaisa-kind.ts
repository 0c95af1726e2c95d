import type { SpokenKind } from '../../../kernel/module.ts'
import { EASYPAISA, easypaisa } from './easypaisa.ts'
import { tryByAsking } from './try-rail.ts'

/** The wallet rail, as an operator enters it: what the merchant's contract with Easypaisa says. */
export const easypaisaKind: SpokenKind = {
  kind: EASYPAISA,
  purpose: 'rail',
  subject: 'none',
  money: true,
  fields: [
    { name: 'url', type: 'url', required: true },
    { name: 'storeId', type: 'text', required: true },
    { name: 'accountNumber', type: 'text', required: true },
    { name: 'username', type: 'text', required: true },
    { name: 'password', type: 'secret', required: true },
    { name: 'email', type: 'text', required: true },
    { name: 'authority', type: 'long' },
  ],
  // That there is no such payment is answered only to a merchant whom they know.
  try: tryByAsking(easypaisa),
}
