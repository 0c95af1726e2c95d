import { useMemo } from 'react'
import type { Output } from '@app/contract/calls'
import type { FormWorld } from '@app/domain/catalogue'
import type { FormPlaces } from '@app/ui'
import { useAnswer } from '../../app/api.ts'

/** The territory's districts and tehsils in one list each. */
function placesOf(tree: Output<'places.tree'>): FormPlaces {
  const districts = tree.divisions.flatMap((division) => division.districts)
  return {
    districts,
    tehsils: districts.flatMap((district) =>
      district.tehsils.map((tehsil) => ({ ...tehsil, districtId: district.id })),
    ),
  }
}

export function usePlaces(): FormPlaces | undefined {
  const { data } = useAnswer('places.tree', {})
  return useMemo(() => data && placesOf(data), [data])
}

/** What a form is checked against: the day, and the places that exist. */
export function worldOf(places: FormPlaces, today: string): FormWorld {
  const districts = new Set(places.districts.map((district) => district.id))
  const tehsils = new Set(places.tehsils.map((tehsil) => tehsil.id))
  return { today, hasDistrict: (id) => districts.has(id), hasTehsil: (id) => tehsils.has(id) }
}
