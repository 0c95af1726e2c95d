import { inOrder, pushRule } from '@app/domain/texts'
import type { Query } from '../../kernel/context.ts'
import type { Channel, ChannelName, Recipient, Way } from './channel.ts'
import { isUrgent } from './classes.ts'
import { emailChannel } from './mail/email-channel.ts'
import { chosenFirst } from './choice/preference.ts'
import { pushChannel } from './push/push-channel.ts'
import type { AttemptRow, MessageRow } from './store.ts'
import * as store from './store.ts'
import { textChannel } from './text/text-channel.ts'

/** Every way of telling people things. Another one is another line here. */
export const CHANNELS: readonly Channel[] = [textChannel, emailChannel, pushChannel]

export const channelOf = (way: Pick<Way, 'channel'>): Channel =>
  CHANNELS.find((one) => one.name === way.channel) ?? textChannel

async function firstFor(q: Query, template: string, to: Recipient): Promise<ChannelName> {
  if (pushRule(template)?.first) return 'push'
  return isUrgent(template) ? 'text' : chosenFirst(q, to)
}

/**
 * The ways by which this message may still go, the best first. A way whose try is uncertain is not asked a second time, and
 * a channel that says that the message itself is at fault is not either.
 */
export async function waysFor(q: Query, message: MessageRow, attempts: readonly AttemptRow[]): Promise<Way[]> {
  const to = { accountId: message.account_id, phone: message.phone, language: message.language }
  const first = await firstFor(q, message.template, to)
  const ordered = [...CHANNELS].sort((a, b) => Number(b.name === first) - Number(a.name === first))
  const ways = (await Promise.all(ordered.map((channel) => channel.ways(q, to, message.template)))).flat()
  const tried = (way: Way) =>
    attempts.filter((one) => one.channel === way.channel && one.connection_id === way.connectionId)
  const open = ways.filter(
    (way) =>
      tried(way).every((one) => one.state === 'refused') &&
      !attempts.some((one) => one.channel === way.channel && one.blames_message),
  )
  const passed = new Set(open.length > 1 ? (await store.passedOver(q, q.at)).map((row) => row.connection_id) : [])
  return inOrder(
    open.map((way) => ({
      ...way,
      refusals: tried(way).length,
      passedOver: way.connectionId !== null && passed.has(way.connectionId),
    })),
  )
}
