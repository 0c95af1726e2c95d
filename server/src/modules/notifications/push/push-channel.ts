import { composePush, pushRule, type PushRule } from '@app/domain/texts'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Query } from '../../../kernel/context.ts'
import { inTransaction, read } from '../../../kernel/data/in-transaction.ts'
import { findAccount } from '../../identity/index.ts'
import type { Channel, Outgoing, Recipient, Sent, Way } from '../channel.ts'
import { browsersFor } from './browsers.ts'
import { pageOf } from './pages.ts'
import { tokenOf } from './seen.ts'
import { pushTo, type Pushed } from './send-one.ts'
import * as store from './store.ts'

/** To all of somebody's browsers at once: one of them is in the pocket. */
export const pushChannel: Channel = {
  name: 'push',
  async ways(q: Query, to: Recipient, template: string): Promise<Way[]> {
    const rule = pushRule(template)
    if (!rule || !(await browsersFor(q, to, rule)).length) return []
    return [
      {
        channel: 'push',
        connectionId: null,
        address: JSON.stringify(to),
        // Another one with the same tag takes its place, but whoever waits for it is told another way.
        keepsIds: false,
        // What goes by no other way is not waited for.
        reportWithinMs: rule.alone ? null : rule.seenWithinSeconds * 1_000,
      },
    ]
  },
  async send(kernel: Kernel, way: Way, message: Outgoing): Promise<Sent> {
    const rule = pushRule(message.template)
    if (!rule) return { outcome: 'refused', error: 'never_by_push', blames: 'message' }
    const to = JSON.parse(way.address) as Recipient
    const rows = await read(kernel, JOB, (q) => browsersFor(q, to, rule))
    if (!rows.length) return { outcome: 'refused', error: 'subscription_gone', blames: 'way' }
    const said = await Promise.all(rows.map((row) => tell(kernel, row, rule, message)))
    return sumOf(said)
  },
}
const JOB = system('job:sms.deliver')

async function tell(kernel: Kernel, row: store.SubscriptionRow, rule: PushRule, message: Outgoing): Promise<Pushed> {
  const composed = await read(kernel, JOB, async (q) => {
    const language = (await findAccount(q, row.account_id))?.language ?? message.language
    const url = await pageOf(q, row.app, rule.news, message.facts)
    return composePush(kernel.territory, rule, language, {
      id: tokenOf(kernel, message.id),
      url,
      tag: tagOf(kernel, rule, message, url),
    })
  })
  const said = await pushTo(kernel, row, rule, composed)
  await note(kernel, row, said)
  return said
}

/**
 * What takes the place of what: news of the same kind about the same page. Each offer stands alone. The push service
 * reads it too (Topic), so it is a keyed hash of 32 letters.
 */
const tagOf = (kernel: Kernel, rule: PushRule, message: Outgoing, url: string): string =>
  kernel.vault
    .blindIndex('push tag', rule.first ? message.id : `${rule.news} ${url}`)
    .subarray(0, 24)
    .toString('base64url')

async function note(kernel: Kernel, row: store.SubscriptionRow, said: Pushed): Promise<void> {
  if (said.said === 'no' || said.said === 'nothing') {
    kernel.log.warn({ subscriptionId: row.id, why: said.error }, 'a push was not taken')
    return
  }
  await inTransaction(kernel, { actor: JOB, channel: 'system' }, async (tx) => {
    if (said.said === 'taken') await store.markOk(tx, row.id, tx.at)
    else if (said.said === 'gone') await store.markGone(tx, row.id, tx.at)
    else await store.markResting(tx, row.id, new Date(tx.at.getTime() + said.afterSeconds * 1_000))
  })
}

/** One that was taken is enough. Of none, what is least certain decides: the message then goes another way. */
function sumOf(said: readonly Pushed[]): Sent {
  if (said.some((one) => one.said === 'taken'))
    return { outcome: 'accepted', providerId: null, parts: 1, pricePaisa: 0 }
  const unsure = said.find((one) => one.said === 'nothing')
  if (unsure?.said === 'nothing') return { outcome: 'unknown', error: unsure.error }
  const [first] = said.filter((one) => one.said === 'later' || one.said === 'no')
  return {
    outcome: 'refused',
    error: first && 'error' in first ? first.error : 'subscription_gone',
    blames: 'way',
  }
}
