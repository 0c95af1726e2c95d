import { useMemo } from 'react'
import type { Output } from '@app/contract/calls'
import type { CaseDefinition } from '@app/domain/catalogue'
import type { FormPlaces } from '@app/ui'
import type { VisitTask } from './apply.ts'
import { useKept, type KeptState } from './use-offline.tsx'

export const serviceKey = (serviceId: string, version: number): string => `service:${serviceId}@${version}`

/** The definition under which the request was booked, kept on the phone: form, checklist and proof need no network. */
export function useCase(task: VisitTask): KeptState<CaseDefinition | null> {
  const { serviceId, serviceVersion, caseId } = task
  const asked = useKept('catalogue.get', { serviceId, version: serviceVersion }, serviceKey(serviceId, serviceVersion))
  const data = useMemo(
    () =>
      asked.data &&
      ((asked.data.service?.cases as CaseDefinition[] | undefined)?.find((one) => one.id === caseId) ?? null),
    [asked.data, caseId],
  )
  return { ...asked, data }
}

/** The territory's districts and tehsils, for forms and for reading places aloud. */
export function usePlaces() {
  const { data } = useKept('places.tree', {}, 'places')
  return useMemo(() => {
    const districts = data?.divisions.flatMap((division) => division.districts) ?? []
    const tehsils = districts.flatMap((district) =>
      district.tehsils.map((tehsil) => ({ id: tehsil.id, districtId: district.id, name: tehsil.name })),
    )
    type Names = Output<'places.tree'>['divisions'][number]['name']
    const nameOf = (list: readonly { id: string; name: Names }[]) => new Map(list.map((one) => [one.id, one.name]))
    const districtNames = nameOf(districts)
    const tehsilNames = nameOf(tehsils)
    const formPlaces: FormPlaces = { districts, tehsils }
    return {
      known: districts.length > 0,
      formPlaces,
      district: (id: string) => districtNames.get(id),
      tehsil: (id: string) => tehsilNames.get(id),
    }
  }, [data])
}
