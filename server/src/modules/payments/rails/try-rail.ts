import type { SpokenKind } from '../../../kernel/module.ts'
import { recordExchange } from '../../../kernel/outgoing/exchange.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import type { Spoken } from './rail.ts'

/** A number of ours that was never given out: asking for it moves no money and makes nothing. */
const NOBODYS = `T${'0'.repeat(19)}`

/** *Try it* of a wallet rail: a payment that nobody began is asked for; any answer that can be believed will do. */
export const tryByAsking =
  (speak: Spoken): SpokenKind['try'] =>
  async (kernel, open) => {
    const recorder = recordExchange()
    const { steps } = recorder
    try {
      await speak(kernel.outgoing, open, recorder).inquire(NOBODYS)
      return { ok: true, steps }
    } catch (error) {
      const code = error instanceof OutgoingError ? error.code : 'answer_wrong'
      return { ok: false, code, words: (error as Error).message, steps }
    }
  }
