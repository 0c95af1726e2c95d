import type { Tx } from '../../kernel/context.ts'
import type { Module, TimerRow } from '../../kernel/module.ts'
import { loseFacilitator } from './visit/leave-visit.ts'
import { giveUpTime } from './visit/give-up-time.ts'
import { expireOffer, offerVisit } from './visit/offer-visit.ts'
import { holdRunsOut } from './override/let-go.ts'
import { planDay } from './plan/days-to-plan.ts'
import { extendHorizon } from './shifts/shift.ts'
import { shiftEnds } from './shifts/shift-ends.ts'
import { watchSilence } from './way/silence.ts'
import { lookAtTrip } from './safe/ask-safe.ts'
import * as store from './store.ts'
import { deleteCodes } from './visit/store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'offer.expires': null
    'visit.offer': null
    'visit.hold': null
    'visit.unserved': null
    'visit.late': null
    'visit.silent': null
    'visit.safe': null
    'visit.codes': null
    'shift.ends': null
    'slots.horizon': null
  }
}

/** Nobody came forward in time. */
async function unserved(tx: Tx, { key }: TimerRow<'visit.unserved'>): Promise<void> {
  const visit = await store.lockVisit(tx, key)
  if (visit) await giveUpTime(tx, visit)
}

/** Promised, and never set out. */
async function late(tx: Tx, { key }: TimerRow<'visit.late'>): Promise<void> {
  const visit = await store.lockVisit(tx, key)
  if (visit?.state === 'assigned') await loseFacilitator(tx, visit, 'facilitator_late')
}

export const timers: NonNullable<Module['timers']> = {
  'offer.expires': (tx, { key }) => expireOffer(tx, key),
  'visit.offer': (tx, { key }) => offerVisit(tx, key),
  'visit.hold': (tx, { key }) => holdRunsOut(tx, key),
  'visit.unserved': unserved,
  'visit.late': late,
  'shift.ends': (tx, { key }) => shiftEnds(tx, key),
  'day.plan': planDay,
  'slots.horizon': (tx) => extendHorizon(tx),
  'visit.silent': (tx, { key }) => watchSilence(tx, key),
  'visit.safe': (tx, { key }) => lookAtTrip(tx, key),
  'visit.codes': async (tx, { key }) => void (await deleteCodes(tx, key)),
}
