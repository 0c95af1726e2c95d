import { isEnd } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { doubtOver } from './doubts/settle.ts'
import { advance } from './life/advance.ts'
import { meetNeed } from './life/needs.ts'
import * as store from './store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'request.expire': null
    'request.lapse': null
    'request.close': null
    'request.return': null
    'request.remind': { days: readonly number[]; since: string }
    'request.waited': null
    'order.doubt_over': null
    'area_event.begins': null
    'area_event.ends': null
  }
}

type Timer<Payload = null> = (tx: Tx, row: { key: string; payload: Payload }) => Promise<void>

const expire: Timer = async (tx, { key }) => {
  const row = await store.lockRequest(tx, key)
  if (row?.state !== 'booked') return
  const order = await store.getOrder(tx, row.order_id)
  // Nobody could offer a slot: that is our failing, not the citizen's.
  await advance(tx, key, 'expire', { cause: order.earliest_offered ? 'citizen' : 'platform', reason: 'expired' })
}

/** A need that stays open ends the request; a filing that waits on nobody's need does not. */
const lapse: Timer = async (tx, { key }) => {
  const row = await store.lockRequest(tx, key)
  if (row?.state !== 'objected' && row?.state !== 'ready') return
  const waitsOnCitizen =
    row.state === 'objected'
      ? row.correction_cause === 'citizen'
      : (await store.needsOf(tx, key)).some((n) => n.state === 'open' && n.owner === 'citizen')
  if (waitsOnCitizen) await advance(tx, key, 'lapse', { cause: 'citizen', reason: 'lapsed' })
}

/** Nothing closes while a paper is still out or to come: it is looked at again the next day. */
const close: Timer = async (tx, { key }) => {
  const row = await store.lockRequest(tx, key)
  if (row?.state !== 'delivered') return
  if (row.originals_out > 0 || row.paper_to_come)
    return tx.timer('request.close', key, new Date(tx.at.getTime() + DAY_MS))
  await advance(tx, key, 'close')
}

const giveBack: Timer = async (tx, { key }) => {
  if ((await store.lockRequest(tx, key))?.state === 'at_office')
    await advance(tx, key, 'return_to_department', { cause: 'citizen', reason: 'not_collected' })
}

const remind: Timer<{ days: readonly number[]; since: string }> = async (tx, { key, payload }) => {
  const row = await store.findRequest(tx, key)
  const { days, since } = payload
  if (!row || isEnd(row.state) || row.state_since.toISOString() !== since) return
  await tx.announce('request.reminder', { requestId: key, state: row.state, dueAt: row.due_at?.toISOString() ?? null })
  const [, ...later] = days
  if (later[0] !== undefined)
    await tx.timer('request.remind', key, new Date(new Date(since).getTime() + later[0] * DAY_MS), {
      days: later,
      since,
    })
}

/** A statute's waiting time is over. */
const waited: Timer = async (tx, { key }) => {
  const need = await store.lockNeed(tx, key)
  if (need?.state === 'open') await meetNeed(tx, key, 'waited')
}

export const timers: NonNullable<Module['timers']> = {
  'request.expire': expire,
  'request.lapse': lapse,
  'request.close': close,
  'request.return': giveBack,
  'request.remind': remind,
  'request.waited': waited,
  'order.doubt_over': doubtOver,
}
