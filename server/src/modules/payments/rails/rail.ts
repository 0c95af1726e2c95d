import type { RailAnswer } from '@app/domain/payments'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import type { Outgoing } from '../../../kernel/outgoing/outgoing.ts'

/** What a citizen tells about their wallet; it is forgotten once the rail has been asked. */
export interface Payer {
  number: string
  /** The last digits of the identity number under which the wallet was opened, where the rail asks for them. */
  idDigits?: string
}

export interface Intent {
  reference: string
  amountPaisa: number
  currency: string
  description: string
  begunAt: Date
  expiresAt: Date
  payer: Payer
}

/** What stood in a call-back, or that its rail did not sign it: then nothing of it is kept. */
export type CallbackReading = { verified: false } | ({ verified: true } & RailAnswer)

export interface RefundAnswer {
  status: 'done' | 'refused' | 'unknown'
  /** The rail's own word for it. */
  code: string
}

/**
 * What every rail is asked, in whatever words it speaks. A method throws where the rail cannot be reached or says nothing that
 * can be believed: what became of the payment is then unknown, and the rail is inquired.
 */
export interface Rail {
  /** Its account in the ledger (1100), and what it is called in rows. */
  readonly name: string
  /** What it cannot do it refuses by itself; screens do not offer it. */
  readonly capabilities: { cancel: boolean; refund: boolean }
  createIntent(intent: Intent): Promise<RailAnswer>
  /** Pure: believed in nothing, it only makes us ask. */
  parseCallback(raw: Uint8Array): CallbackReading
  inquire(reference: string): Promise<RailAnswer>
  cancel(reference: string): Promise<void>
  /** Back to where it came from, once: a rail gives back no more than it took. */
  refund(paid: { reference: string; amountPaisa: number; currency: string }): Promise<RefundAnswer>
}

/** A rail in its own words, over the connection that an operator entered. */
export type Spoken = (outgoing: Outgoing, open: OpenConnection, recorder?: Recorder) => Rail

/** Nothing is known of the payment, or it could not be asked for. */
export const NOTHING_SAID: RailAnswer = {
  status: 'unknown',
  reference: null,
  amountPaisa: null,
  currency: null,
  transactionId: null,
}
