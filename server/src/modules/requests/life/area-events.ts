import type { Output, ParsedInput } from '@app/contract'
import { covers } from '@app/domain/identity'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'
import type { ListedRow } from '../store.ts'
import { retell } from './turns.ts'

type View = Output<'areaEvents.propose'>
const viewOf = (e: store.AreaEventRow): View => ({
  id: e.id,
  kind: e.kind,
  scope: e.scope,
  from: e.from_at.toISOString(),
  to: e.to_at.toISOString(),
  note: e.note,
  state: e.state,
})

/** While it lasts clocks rest: two people may not stop them for good. */
const LASTS_MAX_MS = 31 * DAY_MS

/** Whoever declares must answer for the place: its district, or the whole province for a department. */
function assertPlace(q: Query, scope: store.AreaEventRow['scope']): void {
  if (
    q.actor.kind !== 'staff' ||
    !covers(q.actor.jurisdiction, {
      districtId: scope.districtId ?? null,
      tehsilId: scope.tehsilId ?? null,
      officeId: scope.officeId ?? null,
    })
  )
    refuse('not_yours')
}

export async function listAreaEvents(q: Query): Promise<Output<'areaEvents.list'>> {
  const shown = (await store.areaEvents(q, q.at)).filter((e) => e.state === 'declared' || q.actor.kind === 'staff')
  // The note is for the record of those who declare.
  return { items: shown.map((e) => (q.actor.kind === 'staff' ? viewOf(e) : { ...viewOf(e), note: '' })), next: null }
}

export async function proposeAreaEvent(tx: Tx, input: ParsedInput<'areaEvents.propose'>): Promise<View> {
  if (Object.values(input.scope).every((v) => v === undefined)) refuse('scope_needed', { field: 'scope' })
  const [from, to] = [new Date(input.from), new Date(input.to)]
  if (to <= from || to <= tx.at || to.getTime() - from.getTime() > LASTS_MAX_MS)
    refuse('event_time_unfit', { field: 'to' })
  assertPlace(tx, input.scope as store.AreaEventRow['scope'])
  await store.insertAreaEvent(tx, {
    id: input.id,
    kind: input.kind,
    scope: input.scope,
    from,
    to,
    note: input.note,
    by: actorKey(tx.actor),
  })
  const event = (await store.lockAreaEvent(tx, input.id)) ?? refuse('not_found')
  // Proposed again it is the same; under another's id nothing was proposed.
  return event.proposed_by === actorKey(tx.actor) ? viewOf(event) : refuse('command_reused', { field: 'id' })
}

/** A second person says so too; then clocks pause, and everybody sees why. */
export async function declareAreaEvent(tx: Tx, input: ParsedInput<'areaEvents.declare'>): Promise<View> {
  const event = (await store.lockAreaEvent(tx, input.id)) ?? refuse('not_found')
  assertPlace(tx, event.scope)
  if (event.state !== 'proposed') refuse('already_declared')
  if (event.proposed_by === actorKey(tx.actor)) refuse('same_person')
  await store.setAreaEvent(tx, event.id, 'declared', actorKey(tx.actor), null)
  await tx.timer('area_event.begins', event.id, event.from_at)
  await tx.timer('area_event.ends', event.id, event.to_at)
  await tx.announce('area_event.declared', { areaEventId: event.id })
  return viewOf({ ...event, state: 'declared' })
}

export async function endAreaEvent(tx: Tx, input: { id: string }): Promise<View> {
  const event = (await store.lockAreaEvent(tx, input.id)) ?? refuse('not_found')
  assertPlace(tx, event.scope)
  if (event.state === 'ended') refuse('already_done')
  await finish(tx, event)
  return viewOf({ ...event, state: 'ended' })
}

async function finish(tx: Tx, event: store.AreaEventRow): Promise<void> {
  await store.setAreaEvent(tx, event.id, 'ended', null, tx.at < event.to_at ? tx.at : null)
  await retellAll(tx, event.scope)
  await tx.announce('area_event.ended', { areaEventId: event.id })
}

const BATCH = 200

/** The turns of every open request of the place are told again. */
export async function retellAll(tx: Tx, scope: store.AreaEventRow['scope']): Promise<void> {
  for (let after: string | null = null; ;) {
    const rows: ListedRow[] = await store.openUnder(tx, scope, after, BATCH)
    for (const row of rows) await retell(tx, row.id)
    after = rows.at(-1)?.id ?? null
    if (rows.length < BATCH) return
  }
}

export const areaEventTimers = {
  'area_event.begins': async (tx: Tx, { key }: { key: string }): Promise<void> => {
    const event = await store.lockAreaEvent(tx, key)
    if (event?.state === 'declared') await retellAll(tx, event.scope)
  },
  'area_event.ends': async (tx: Tx, { key }: { key: string }): Promise<void> => {
    const event = await store.lockAreaEvent(tx, key)
    if (event?.state === 'declared') await finish(tx, event)
  },
}
