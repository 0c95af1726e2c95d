import { FACT_RULES, type FactKind, withGiven } from '@app/domain/standing'
import { instantAt, localDateOf } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readScan } from '../../documents/index.ts'
import { cashPosition, setCap } from '../../ledger/index.ts'
import { setPhoto } from '../photo.ts'
import { lockFacilitator } from '../store.ts'
import * as store from './store.ts'

declare module '../../../kernel/work/work-list.ts' {
  interface Timers {
    'workforce.fact_begins': null
  }
}

export interface FactGiven {
  changeId: string
  facilitatorId: string
  kind: FactKind
  value: store.FactValue
  reason: string
  from: string | null
  fileId: string | null
}
const subjectOf = (facilitatorId: string): string => `facilitator:${facilitatorId}`
const utcOffset = (q: Query): number => q.kernel.territory.calendar.utcOffsetMinutes
export const today = (q: Query): string => localDateOf(q.at, utcOffset(q))

/** What holds now. A photo is only named. */
async function valueNow(tx: Tx, facilitatorId: string, kind: FactKind): Promise<store.FactValue> {
  const row = (await lockFacilitator(tx, facilitatorId)) ?? refuse('not_found')
  switch (kind) {
    case 'skills':
    case 'equipment':
    case 'tehsils':
    case 'vehicle':
      return row[kind]
    case 'tax':
      return row.taxpayer_active
    case 'cashCap':
      return (await cashPosition(tx, facilitatorId)).capPaisa
    case 'photo':
      return ''
  }
}

/** Entered by somebody who needs nobody else: in force at once. */
export async function putInForce(tx: Tx, given: FactGiven): Promise<void> {
  const before = await valueNow(tx, given.facilitatorId, given.kind)
  if (given.kind !== 'photo' && JSON.stringify(before) === JSON.stringify(given.value)) refuse('nothing_changed')
  await insert(tx, given, 'in_force', before)
  await takeEffect(tx, given.facilitatorId, given.kind, given.value, before)
}

/** Written down for somebody else to decide. One of a kind waits at a time. */
export async function askFor(tx: Tx, given: FactGiven): Promise<void> {
  const before = await valueNow(tx, given.facilitatorId, given.kind)
  if (given.kind !== 'photo' && JSON.stringify(before) === JSON.stringify(given.value)) refuse('nothing_changed')
  await insert(tx, given, 'asked', null)
}

async function insert(
  tx: Tx,
  given: FactGiven,
  state: 'asked' | 'in_force',
  before: store.FactValue | null,
): Promise<void> {
  const { changeId: id, facilitatorId, kind, value: after, reason, from: fromDay, fileId } = given
  if (await store.waitingFact(tx, facilitatorId, kind)) refuse('change_waiting')
  const by = actorKey(tx.actor)
  if (
    (await store.insertFact(
      tx,
      { id, facilitatorId, kind, before, after, reason, fromDay, fileId, state, by },
      tx.at,
    )) === 0
  )
    refuse('already_done')
  await tx.audit({
    action: `facilitator.${kind}_${state}`,
    subject: subjectOf(facilitatorId),
    details: { changeId: id },
  })
}

/** Another's word on it. With a day to come it waits for that day. */
export async function decided(
  tx: Tx,
  row: store.FactRow,
  to: 'approved' | 'in_force' | 'refused',
  reason: string,
): Promise<void> {
  const before = to === 'in_force' ? await valueNow(tx, row.facilitator_id, row.kind) : null
  await store.decideFactRow(tx, row.id, { state: to, by: actorKey(tx.actor), reason, before }, tx.at)
  await tx.audit({
    action: `facilitator.${row.kind}_${to}`,
    subject: subjectOf(row.facilitator_id),
    details: { changeId: row.id },
  })
  if (to === 'approved' && row.from_day)
    await tx.timer('workforce.fact_begins', row.id, instantAt(row.from_day, '00:00', utcOffset(tx)))
  if (before !== null) await takeEffect(tx, row.facilitator_id, row.kind, row.after, before)
}

/** Its day has come. */
export async function factBegins(tx: Tx, { key }: TimerRow<'workforce.fact_begins'>): Promise<void> {
  const row = await store.lockFact(tx, key)
  if (row?.state !== 'approved') return
  const before = await valueNow(tx, row.facilitator_id, row.kind)
  await store.factBegins(tx, row.id, before, tx.at)
  await tx.audit({
    action: `facilitator.${row.kind}_in_force`,
    subject: subjectOf(row.facilitator_id),
    details: { changeId: row.id },
  })
  await takeEffect(tx, row.facilitator_id, row.kind, row.after, before)
}

/** Writes it where everybody reads it, and tells those whose work follows from it. */
async function takeEffect(
  tx: Tx,
  id: string,
  kind: FactKind,
  value: store.FactValue,
  before: store.FactValue,
): Promise<void> {
  switch (kind) {
    case 'skills':
    case 'equipment':
    case 'tehsils':
      await store.setColumn(tx, id, kind, value as string[])
      break
    case 'vehicle':
      await store.setColumn(tx, id, kind, value as string)
      break
    case 'tax':
      await store.setColumn(tx, id, 'taxpayer_active', value as boolean)
      break
    case 'cashCap':
      await setCap(tx, id, value as number)
      break
    case 'photo':
      await setPhoto(tx, id, (await readScan(tx, { requestId: id, fileId: value as string, why: 'badge' })).bytes)
  }
  // Who left a tehsil is one fewer there, too.
  const left = kind === 'tehsils' ? (before as string[]) : []
  await tx.announce('facilitator.fact', { facilitatorId: id, kind, effects: [...FACT_RULES[kind].effects], left })
  await tx.live(subjectOf(id), { kind: 'message', data: { fact: kind } })
}

/** What a paper that passed, or a training, gives: added to what is there, with where it came from. */
export async function giveFacts(
  tx: Tx,
  facilitatorId: string,
  given: { skills?: readonly string[]; equipment?: readonly string[] },
  reason: string,
): Promise<void> {
  for (const kind of ['skills', 'equipment'] as const) {
    const before = (await valueNow(tx, facilitatorId, kind)) as string[]
    const after = withGiven(before, given[kind] ?? [])
    // What waits for a word of theirs about the same is decided on as it was asked.
    if (!after) continue
    const by = { id: newId(), facilitatorId, kind, before, after, reason, fromDay: null, fileId: null }
    await store.insertFact(tx, { ...by, state: 'in_force', by: 'system:recruiting' }, tx.at)
    await takeEffect(tx, facilitatorId, kind, after, before)
  }
}
