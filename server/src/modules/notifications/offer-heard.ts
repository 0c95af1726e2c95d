import type { Tx } from '../../kernel/context.ts'
import { offerHeard, unheardOffer } from '../dispatch/index.ts'
import type { ChannelName } from './channel.ts'
import { contentOf } from './say.ts'
import type { MessageRow } from './store.ts'

function offerIn(tx: Tx, message: MessageRow): string | undefined {
  if (message.template !== 'offer') return undefined
  const { offerId } = contentOf(tx.kernel, message.sealed).facts
  return typeof offerId === 'string' ? offerId : undefined
}

/** Whoever is offered work has the time to think from when it was handed on to them. */
export async function noteOfferHeard(tx: Tx, message: MessageRow, channel: ChannelName): Promise<void> {
  const offerId = offerIn(tx, message)
  if (offerId !== undefined) await offerHeard(tx, offerId, channel === 'push' ? 'push' : 'text')
}

/** What the app has shown meanwhile, or what nobody can answer any more, needs no other way. */
export async function isOfferSettled(tx: Tx, message: MessageRow): Promise<boolean> {
  const offerId = offerIn(tx, message)
  return offerId !== undefined && (await unheardOffer(tx, offerId)) === undefined
}
