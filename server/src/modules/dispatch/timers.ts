import type { Tx } from '../../kernel/context.ts'
import type { Module, TimerRow } from '../../kernel/module.ts'
import { advance, getRequest, cancelling } from '../requests/index.ts'
import { cancelTask, endVisit } from './visit/end-visit.ts'
import { loseFacilitator } from './visit/leave-visit.ts'
import { moveWindow } from './visit/move-window.ts'
import { expireOffer, offerVisit, withdrawOffers } from './visit/offer-visit.ts'
import { extendHorizon } from './shifts/shift.ts'
import { shiftEnds } from './shifts/shift-ends.ts'
import { watchSilence } from './way/silence.ts'
import * as store from './store.ts'
import { deleteCodes } from './visit/store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'offer.expires': null
    'visit.offer': null
    'visit.unserved': null
    'visit.late': null
    'visit.silent': null
    'visit.codes': null
    'shift.ends': null
    'slots.horizon': null
  }
}

/**
 * Nobody came forward in time. A household's slot is not kept, which is our failing: they choose again. Everything else
 * goes on at the next time that works.
 */
async function unserved(tx: Tx, { key }: TimerRow<'visit.unserved'>): Promise<void> {
  const visit = await store.lockVisit(tx, key)
  if (!visit || (visit.state !== 'planned' && visit.state !== 'offered')) return
  await withdrawOffers(tx, visit.id, 'too_late')
  const tasks = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  if (!tasks.some((task) => task.kind === 'collection')) return moveWindow(tx, visit)
  for (const task of tasks) await cancelTask(tx, task, 'no_capacity')
  await endVisit(tx, visit, 'cancel', { reason: 'no_capacity', cause: 'platform' })
  for (const task of tasks)
    if ((await getRequest(tx, task.request_id)).state === 'scheduled')
      await advance(tx, task.request_id, 'no_capacity', { cause: 'platform', reason: 'no_capacity' })
  await cancelling.giveSlotBack(tx, visit.order_id)
}

/** Promised, and never set out. */
async function late(tx: Tx, { key }: TimerRow<'visit.late'>): Promise<void> {
  const visit = await store.lockVisit(tx, key)
  if (visit?.state === 'assigned') await loseFacilitator(tx, visit, 'facilitator_late')
}

export const timers: NonNullable<Module['timers']> = {
  'offer.expires': (tx, { key }) => expireOffer(tx, key),
  'visit.offer': (tx, { key }) => offerVisit(tx, key),
  'visit.unserved': unserved,
  'visit.late': late,
  'shift.ends': (tx, { key }) => shiftEnds(tx, key),
  'slots.horizon': (tx) => extendHorizon(tx),
  'visit.silent': (tx, { key }) => watchSilence(tx, key),
  'visit.codes': async (tx, { key }) => void (await deleteCodes(tx, key)),
}
