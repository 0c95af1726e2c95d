import { useMemo } from 'react'
import type { MapPlace } from '@app/ui'
import { useAnswer } from './api.ts'

/** Towns to find one's way by on a map without streets: the seats of districts first, then those of tehsils. */
export function useMapPlaces(): readonly MapPlace[] | undefined {
  const tree = useAnswer('places.tree', {}).data
  return useMemo(
    () =>
      tree?.divisions
        .flatMap((division) => division.districts)
        .flatMap((district) => district.tehsils.map((tehsil, index) => ({ id: tehsil.id, name: tehsil.name, point: tehsil.point, rank: index === 0 ? 1 : 2 }))),
    [tree],
  )
}
