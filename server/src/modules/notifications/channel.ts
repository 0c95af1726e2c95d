import type { Language, TemplateValue } from '@app/domain/shared'
import type { Kernel, Query } from '../../kernel/context.ts'

export type ChannelName = 'push' | 'text' | 'email'

/** Whoever a message is for. The account is not always known: a number may be written to that has none. */
export interface Recipient {
  accountId: string | null
  phone: string
  language: Language
}

/** One way to somebody: a channel, over one connection, to one address. */
export interface Way {
  channel: ChannelName
  /** Null: a browser of theirs, or the demo's inbox page, to which nothing has to be sent. */
  connectionId: string | null
  address: string
  /** The other side knows a message by our id and sends it once however often it is told. */
  keepsIds: boolean
  /** Within which it reports a delivery; null where it never does. */
  reportWithinMs: number | null
}

export interface Outgoing {
  /** The id of this try: what the other side is told, so that a second telling can be known as the same. */
  id: string
  template: string
  language: Language
  text: string
  /** From which a channel makes words of its own. */
  facts: Readonly<Record<string, TemplateValue>>
}

/**
 * What came of handing it over. `unknown`: it may have been taken or not. `blames`: a refusal of this way alone, after
 * which another may still do, or of the message itself (a number that does not exist).
 */
export type Sent =
  | { outcome: 'accepted'; providerId: string | null; parts: number; pricePaisa: number }
  | { outcome: 'refused'; error: string; blames: 'way' | 'message' }
  | { outcome: 'unknown'; error: string }

/** A way of telling people things. Never throws for what the other side does: that is an outcome. */
export interface Channel {
  name: ChannelName
  /** How this person can be told this by it now, the best first; none where they cannot. */
  ways(q: Query, to: Recipient, template: string): Promise<Way[]>
  send(kernel: Kernel, way: Way, message: Outgoing): Promise<Sent>
}
