import type { SpokenKind } from '../../../kernel/module.ts'
import { recordExchange } from '../../../kernel/outgoing/exchange.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { EASYPAISA, easypaisa } from './easypaisa.ts'

/** A number of ours that was never given out: asking for it moves no money and makes nothing. */
const NOBODYS = `T${'0'.repeat(19)}`

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
  async try(kernel, open) {
    const recorder = recordExchange()
    const { steps } = recorder
    try {
      // That there is no such payment is answered only to a merchant whom they know.
      await easypaisa(kernel.outgoing, open, recorder).inquire(NOBODYS)
      return { ok: true, steps }
    } catch (error) {
      const code = error instanceof OutgoingError ? error.code : 'answer_wrong'
      return { ok: false, code, words: (error as Error).message, steps }
    }
  },
}
