import type { SpokenKind } from '../../../kernel/module.ts'
import { recordExchange } from '../../../kernel/outgoing/exchange.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { JAZZCASH, jazzcash } from './jazzcash.ts'

/** A number of ours that was never given out: asking for it moves no money and makes nothing. */
const NOBODYS = `T${'0'.repeat(19)}`

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
  async try(kernel, open) {
    const recorder = recordExchange()
    const { steps } = recorder
    try {
      // Whatever is answered about it: the answer bears the hash that only the two of us can make.
      await jazzcash(kernel.outgoing, open, recorder).inquire(NOBODYS)
      return { ok: true, steps }
    } catch (error) {
      const code = error instanceof OutgoingError ? error.code : 'answer_wrong'
      return { ok: false, code, words: (error as Error).message, steps }
    }
  },
}
