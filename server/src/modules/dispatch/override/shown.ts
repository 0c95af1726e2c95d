import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { findStaff } from '../../identity/index.ts'
import { placed } from '../visit/placed.ts'
import * as dispatch from '../store.ts'
import { type OverrideRow, standingOverride } from '../visit/store.ts'
import { holderNames } from './holders.ts'
import { standingOverrides } from './store.ts'

type Shown = NonNullable<Output<'operations.override'>['standing']>

export const nameOf = async (q: Query, staffId: string): Promise<string | null> =>
  (await findStaff(q, staffId))?.name ?? null

const shown = (row: OverrideRow, by: string | null): Shown => ({
  id: row.id,
  kind: row.kind,
  facilitatorId: row.facilitator_id,
  until: row.until?.toISOString() ?? null,
  reason: row.reason,
  by,
  at: row.made_at.toISOString(),
})

/** What counts of these visits, by visit. */
export async function overridesOf(q: Query, visitIds: readonly string[]): Promise<Map<string, Shown>> {
  const rows = await standingOverrides(q, visitIds)
  const names = new Map<string, string | null>()
  for (const id of new Set(rows.map((row) => row.made_by))) names.set(id, await nameOf(q, id))
  return new Map(rows.map((row) => [row.visit_id, shown(row, names.get(row.made_by) ?? null)]))
}

export async function overrideOf(
  q: Query,
  { visitId }: ParsedInput<'operations.override'>,
): Promise<Output<'operations.override'>> {
  const visit = await placed(q, await dispatch.findVisit(q, visitId))
  const holder = visit.facilitator_id
  return {
    at: q.at.toISOString(),
    state: visit.state,
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    facilitatorId: visit.facilitator_id,
    facilitatorName: holder === null ? null : ((await holderNames(q, [holder])).get(holder) ?? null),
    standing: (await overridesOf(q, [visit.id])).get(visit.id) ?? null,
  }
}

/** What counts now, if that is what the caller has seen; else a colleague was first, and they read who and what. */
export async function asSeen(tx: Tx, visitId: string, seen: string | null): Promise<OverrideRow | undefined> {
  const standing = await standingOverride(tx, visitId)
  if ((standing?.id ?? null) === seen) return standing
  return refuse(
    'override_by_another',
    standing ? { standing: shown(standing, await nameOf(tx, standing.made_by)) } : { standing: null },
  )
}

/** A colleague decided otherwise: what, who and why. */
export async function refuseStanding(tx: Tx, row: OverrideRow): Promise<never> {
  return refuse(row.kind === 'hold' ? 'visit_held' : 'visit_pinned', {
    visitId: row.visit_id,
    standing: shown(row, await nameOf(tx, row.made_by)),
  })
}

/** Somebody ended it before: who, and how. */
export async function refuseEnded(tx: Tx, how: string | null, by: string | null): Promise<never> {
  return refuse('override_ended', { how, by: by === null ? null : await nameOf(tx, by) })
}
