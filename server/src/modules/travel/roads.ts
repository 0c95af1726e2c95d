import { AreaMap, Rivers, type Roads } from '@app/domain/travel'
import type { Territory } from '@app/domain/territory'

const known = new WeakMap<Territory, Roads>()

/** What the pack says of the territory's roads, drawn once. */
export function roadsOf(territory: Territory): Roads {
  let roads = known.get(territory)
  if (!roads)
    known.set(territory, (roads = { areas: new AreaMap(territory.areas), rivers: Rivers.of(territory.rivers ?? []) }))
  return roads
}
