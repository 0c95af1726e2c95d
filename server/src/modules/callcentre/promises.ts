import { AGAIN_MINUTES, CALL_DESK, promiseWindow, stillStands } from '@app/domain/callcentre'
import { clockWords, HOUR_MS, MINUTE_MS, type TimeWindow } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { languageOf } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import * as safety from '../safety/index.ts'
import * as store from './store.ts'

/** An agent who sat down so long ago has gone. */
export const STALE_MS = 12 * HOUR_MS
export const WINDOW_OVER = 'callback.window_over'

const deskOf = (tx: Tx) => tx.kernel.territory.settings.callDesk ?? CALL_DESK

/** The next window that the desk has room for. One promise after another: two at once must not share the last seat. */
async function windowAfter(tx: Tx, at: Date): Promise<TimeWindow> {
  await store.onePromiseAtATime(tx)
  const { calendar } = tx.kernel.territory
  const promised = (await store.promisedAfter(tx, tx.at)).map((row) => row.promised_until)
  const { seats } = await store.seatsNow(tx, new Date(tx.at.getTime() - STALE_MS))
  return promiseWindow(deskOf(tx), calendar, at, { promised, seatsNow: at > tx.at ? deskOf(tx).seats : seats })
}

interface Owed {
  owedFor: string
  reason: 'abandoned' | 'unproven_visit' | 'order_asked'
  phone: string
  visitId: string | null
  requestId: string | null
}

/** The open promise for it, made now if there is none; one whose time has run out is given a new one. */
export async function promiseFor(tx: Tx, owed: Owed): Promise<store.PromiseRow> {
  // Before it is looked at: two who ask at once make one.
  await store.onePromiseAtATime(tx)
  const known = await store.lockOpenFor(tx, owed.owedFor)
  if (known && (stillStands(deskOf(tx), known.promised_until, tx.at) || isBeingMade(known, tx.at))) return known
  const window = await windowAfter(tx, tx.at)
  const row = { id: known?.id ?? newId(), promised_at: window.from, promised_until: window.to }
  if (known) await store.setWindow(tx, row)
  else await store.insertCallback(tx, { ...owed, ...row })
  await tx.timer(WINDOW_OVER, row.id, window.to)
  return row
}

const isBeingMade = (row: { taken_until: Date | null }, at: Date): boolean =>
  row.taken_until !== null && row.taken_until > at

/** Not reached: later, when somebody sits there. Whoever was promised a call is told. */
export async function postpone(tx: Tx, row: store.CallbackRow): Promise<void> {
  const window = await windowAfter(tx, new Date(tx.at.getTime() + AGAIN_MINUTES * MINUTE_MS))
  await store.postponeCallback(tx, row.id, window)
  await tx.timer(WINDOW_OVER, row.id, window.to)
  await safety.solve(tx, subjectOf(row.id), 'callback_tried')
  if (row.reason === 'abandoned')
    await tellWindow(tx, 'callback_postponed', row.phone, {
      id: row.id,
      promised_at: window.from,
      promised_until: window.to,
    })
}

/** Once for each window: whoever calls ten times is not texted ten times. */
export async function tellWindow(
  tx: Tx,
  template: 'callback_promised' | 'callback_postponed',
  phone: string,
  row: store.PromiseRow,
): Promise<void> {
  const offset = tx.kernel.territory.calendar.utcOffsetMinutes
  const language = await languageOf(tx, phone)
  const end = new Date(row.promised_until.getTime() + offset * MINUTE_MS)
  await tx.enqueue('sms.send', {
    phone,
    template,
    language,
    facts: {
      when: requests.words.whenIn(row.promised_at, language, offset),
      until: clockWords(end.getUTCHours(), end.getUTCMinutes(), language),
    },
    key: `callback ${row.id} ${row.promised_until.toISOString()}`,
  })
}

const subjectOf = (callbackId: string) => ({ kind: 'callback_missed', subject: `callback:${callbackId}` }) as const

/** The window has gone by. Nobody called: that is an alarm of the desk's. */
export async function windowOver(tx: Tx, { key }: TimerRow<typeof WINDOW_OVER>): Promise<void> {
  const row = await store.lockCallback(tx, key)
  if (!row || row.done_at || row.promised_until > tx.at) return
  // Somebody has them on the line, or is about to.
  if (row.taken_until && row.taken_until > tx.at) return tx.timer(WINDOW_OVER, key, row.taken_until)
  await safety.raiseMatter(tx, {
    ...subjectOf(row.id),
    requestId: row.request_id,
    visitId: row.visit_id,
    facts: { reason: row.reason, promisedAt: row.promised_at.toISOString() },
  })
}

/** The call was made, or is not needed any more. */
export const noLongerMissed = (tx: Tx, callbackId: string): Promise<void> =>
  safety.solve(tx, subjectOf(callbackId), 'callback_made')
