import { addDays, DAY_MS, instantAt, localDateOf } from '@app/domain/shared'
import { fitTravel } from '@app/domain/travel'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { MODEL_CHANGED, modelNumbered } from './standing-model.ts'
import * as store from './store.ts'

export const NIGHT = 'travel.night'
export const REFIT = 'travel.refit'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'travel.refit': { day: string }
  }
  interface Timers {
    'travel.night': null
  }
}

/** Local time: the day's trips are at their end, and nobody is on the way. */
const REFIT_AT = '03:00'
/** Roads change: what was gone longer ago teaches nothing any more. */
const TAUGHT_BY_DAYS = 60
/** More tell nothing more, and would keep a process from everything else. */
export const TRIPS_READ_MAX = 20_000
const LEFTOVERS_MAX = 50_000

/** Hands the night's work on, forgets whoever never arrived, and comes back tomorrow. */
export async function night(tx: Tx): Promise<void> {
  const offset = tx.kernel.territory.calendar.utcOffsetMinutes
  const today = localDateOf(tx.at, offset)
  await store.forgetSettingOut(tx, new Date(tx.at.getTime() - DAY_MS), LEFTOVERS_MAX)
  await tx.enqueue(REFIT, { day: today }, { key: `${REFIT} ${today}` })
  await tx.timer(NIGHT, 'daily', instantAt(addDays(today, 1), REFIT_AT, offset))
}

export const scheduleNights = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('travel'), channel: 'system' }, (tx) => {
    const offset = kernel.territory.calendar.utcOffsetMinutes
    const today = localDateOf(tx.at, offset)
    const due = instantAt(today, REFIT_AT, offset)
    return tx.timer(NIGHT, 'daily', tx.at < due ? due : instantAt(addDays(today, 1), REFIT_AT, offset))
  })

/** What the trips up to that moment make of the model that stood then; the same ones make the same of it again. */
async function fitted(kernel: Kernel, at: Date) {
  const q = kernel.db
  const ofVersion = await store.latestVersion(q)
  const before = await modelNumbered(q, ofVersion)
  if (!before) throw new Error(`no travel model ${ofVersion}`)
  const putBack = await store.lastPutBack(q)
  const since = new Date(Math.max(at.getTime() - TAUGHT_BY_DAYS * DAY_MS, putBack?.made_at.getTime() ?? 0))
  const { first, last } = await store.tripsSince(q, since, at, TRIPS_READ_MAX)
  const trips = first === null || last === null ? [] : await store.tripsBetween(q, first, last, since, TRIPS_READ_MAX)
  return { ofVersion, since, first, last, result: fitTravel(trips, before) }
}

/** Teaches the model by what was gone, once a night; whatever comes of it stands in the history. */
export async function refit(kernel: Kernel, { day }: { day: string }): Promise<void> {
  if (await store.findRefit(kernel.db, day)) return
  const { ofVersion, since, first, last, result } = await fitted(kernel, kernel.clock.now())
  await inTransaction(kernel, { actor: system(`job:${REFIT}`), channel: 'system' }, async (tx) => {
    await store.lockModels(tx)
    if (await store.findRefit(tx, day)) return
    // Somebody put a version back meanwhile: this job is tried again, with what stands now.
    if ((await store.latestVersion(tx)) !== ofVersion) throw new Error('another travel model stands meanwhile')
    if (result.ok) {
      await store.insertModel(tx, result.model, { ofVersion, putBack: false }, tx.at)
      await tx.live(MODEL_CHANGED, {})
    }
    await store.insertRefit(tx, {
      day,
      at: tx.at,
      outcome: result.ok ? 'taken' : result.why,
      of_version: ofVersion,
      version: result.ok ? result.model.version : null,
      since,
      first_trip: first,
      last_trip: last,
      trips: result.used,
      judges: result.after?.trips ?? 0,
      error_before: result.before?.medianError ?? null,
      error_after: result.after?.medianError ?? null,
      covered_after: result.after?.covered ?? null,
    })
  })
}
