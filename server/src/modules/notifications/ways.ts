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

/** Which channels come first, the best one at the front. */
async function preferred(q: Query, template: string, to: Recipient): Promise<ChannelName[]> {
  const rule = pushRule(template)
  if (rule?.alone) return ['push']
  const usual = isUrgent(template) ? 'text' : await chosenFirst(q, to)
  return rule?.first ? ['push', usual] : [usual]
}

/** All channels in that order; of a message that goes by push alone, that one. */
function inTurn(template: string, first: readonly ChannelName[]): readonly Channel[] {
  if (pushRule(template)?.alone) return [pushChannel]
  const place = ({ name }: Channel): number => (first.includes(name) ? first.indexOf(name) : first.length)
  return [...CHANNELS].sort((a, b) => place(a) - place(b))
}

/**
 * The ways by which this message may still go, the best first. A way whose try is uncertain is not asked a second time, and
 * a channel that says that the message itself is at fault is not either.
 */
export async function waysFor(q: Query, message: MessageRow, attempts: readonly AttemptRow[]): Promise<Way[]> {
  const to = { accountId: message.account_id, phone: message.phone, language: message.language }
  const ordered = inTurn(message.template, await preferred(q, message.template, to)).filter(
    ({ name }) => message.only_channel === null || name === message.only_channel,
  )
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
