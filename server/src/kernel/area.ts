import { covers } from '@app/domain/identity'
import type { Query } from './context.ts'
import { refuse } from './refusal.ts'

/** What a list of the caller's is held to: whatever lies in one of the districts or in one of the tehsils. */
export interface Area {
  districts: readonly string[]
  tehsils: readonly string[]
}

/** The caller's own area, or what of it lies in the district asked for; null is the whole territory. */
export function areaOf(q: Query, districtId?: string): Area | null {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const { jurisdiction } = q.actor
  if (districtId === undefined)
    return jurisdiction.province
      ? null
      : { districts: jurisdiction.districts ?? [], tehsils: jurisdiction.tehsils ?? [] }
  if (covers(jurisdiction, { districtId })) return { districts: [districtId], tehsils: [] }
  const tehsils = q.kernel.territory.areas.tehsils
    .filter((one) => one.districtId === districtId && jurisdiction.tehsils?.includes(one.id))
    .map((one) => one.id)
  return tehsils.length ? { districts: [], tehsils } : refuse('not_yours', { field: 'districtId' })
}
