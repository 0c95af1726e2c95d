import type { Jurisdiction } from '@app/domain/identity'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { type ApplicationRow, find, lock } from '../store.ts'

const placeOf = (row: ApplicationRow) => ({
  officeId: row.office_id,
  districtId: row.district_id,
  tehsilId: row.tehsil_id,
})

export const jurisdictionOf = (q: Query): Jurisdiction => (q.actor.kind === 'staff' ? q.actor.jurisdiction : {})

/** An application of an office that the clerk has power over; another office's is said not to be theirs. */
export async function forDesk(q: Query, applicationId: string): Promise<ApplicationRow> {
  const row = await find(q, applicationId)
  if (!row?.filed_at) return refuse('not_found')
  if (!mayActFor(q.actor, placeOf(row))) refuse('not_yours')
  return row
}

/** The same, locked: of two who decide at once the second sees what the first decided. */
export async function lockForDesk(tx: Tx, applicationId: string): Promise<ApplicationRow> {
  await forDesk(tx, applicationId)
  return (await lock(tx, applicationId)) as ApplicationRow
}

export const mayUseOffice = (q: Query, office: { id: string; districtId: string; tehsilId: string }): boolean =>
  mayActFor(q.actor, { officeId: office.id, districtId: office.districtId, tehsilId: office.tehsilId })
