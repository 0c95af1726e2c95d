import { useSay } from '@app/ui'
import { useKept } from '../../offline/use-offline.tsx'

/** The territory's tehsils as they are called; kept, so that one's own are read without a network too. */
export function usePlaces() {
  const say = useSay()
  const { data } = useKept('places.tree', {}, 'places-tree')
  const districts = data?.divisions.flatMap((division) => division.districts) ?? []
  const tehsils = districts.flatMap((district) =>
    district.tehsils.map((tehsil) => ({ ...tehsil, districtId: district.id })),
  )
  return {
    places: { districts, tehsils },
    nameOf: (id: string): string => say(tehsils.find((one) => one.id === id)?.name) || id,
  }
}
