import { type Accused, chooseOwner, type GrievanceStep } from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { staffWith } from '../../identity/index.ts'
import { candidatesOf } from './accused.ts'
import * as store from './store.ts'

/**
 * Who owns the case at its step: of those who may, whoever has the fewest open. Null: it lies open for the first who
 * can, and its clock runs all the same.
 */
export async function ownerFor(
  q: Query,
  asked: { step: GrievanceStep; accused: Accused; districtId: string | null; tehsilId: string | null },
): Promise<string | null> {
  if (asked.step === 'ombudsman') return null
  const staff = await staffWith(q, [asked.step === 'officer' ? 'grievances' : 'supervisor'])
  const counts = new Map(
    (
      await store.openCounts(
        q,
        staff.map((one) => one.id),
      )
    ).map((row) => [row.owner_id, row.count]),
  )
  return (
    chooseOwner(await candidatesOf(q, staff, counts), {
      step: asked.step,
      accused: asked.accused,
      place: { districtId: asked.districtId, tehsilId: asked.tehsilId },
    })?.id ?? null
  )
}
