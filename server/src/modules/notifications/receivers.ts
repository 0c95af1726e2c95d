import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { citizensByPhone, codeForNamed } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import { say } from './say.ts'

/** Whoever is named for the door with a number of their own is asked once, in words that name nobody and nothing. */
async function askReceiver(tx: Tx, { orderId }: Events['order.booked']): Promise<void> {
  const order = await requests.getOrder(tx, orderId)
  const phone = requests.othersPhoneOf(order)
  const code = phone && (await codeForNamed(tx, order.accountId, phone))
  if (!phone || !code) return
  const [theirs] = await citizensByPhone(tx, phone)
  await say(tx, { phone, template: 'receiver_named', language: theirs?.language ?? order.language, facts: { code } })
}

export const receiverReactions: NonNullable<Module['reactions']> = {
  'order.booked': { 'notifications.receiver': askReceiver },
}
