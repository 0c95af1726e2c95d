import type { SpokenKind } from '../../../kernel/module.ts'
import { recordExchange } from '../../../kernel/outgoing/exchange.ts'
import { HTTP_AUTH_FIELDS } from '../../../kernel/outgoing/http-auth.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { httpPsidRail } from './psid-rail.ts'

/** A number that no rail gives out: asking for it moves no money and makes nothing. */
const NOBODYS = '0'.repeat(17)

export const PSID_KIND = 'psid'

/** The treasury's rail, as an operator enters it. */
export const psidKind: SpokenKind = {
  kind: PSID_KIND,
  purpose: 'rail',
  subject: 'none',
  money: true,
  fields: [{ name: 'url', type: 'url', required: true }, ...HTTP_AUTH_FIELDS],
  async try(kernel, open) {
    const recorder = recordExchange()
    const { steps } = recorder
    try {
      const { status } = await httpPsidRail(kernel.outgoing, open, recorder).inquire(NOBODYS)
      return status === 'unknown' ? { ok: true, steps } : { ok: false, code: 'answer_wrong', words: status, steps }
    } catch (error) {
      const code = error instanceof OutgoingError ? error.code : 'answer_wrong'
      return { ok: false, code, words: (error as Error).message, steps }
    }
  },
}
