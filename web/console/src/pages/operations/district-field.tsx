import { createMessages, SelectField, useSay, useText } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { useSession } from '../../app/session.tsx'
import { usePlaces } from '../../components/request/places.ts'

const words = createMessages({
  en: { district: 'District', all: 'All my districts' },
  ur: { district: 'ضلع', all: 'میرے سب اضلاع' },
})

/** The districts that this person's place covers, or has tehsils in. */
export function useOwnDistricts(): { id: string; label: string }[] {
  const say = useSay()
  const { me } = useSession()
  const places = usePlaces()
  const { province, districts, tehsils } = me?.jurisdiction ?? {}
  const own = province
    ? null
    : new Set([
        ...(districts ?? []),
        ...(places?.tehsils ?? []).filter((one) => tehsils?.includes(one.id)).map((one) => one.districtId),
      ])
  return (places?.districts ?? [])
    .filter((district) => !own || own.has(district.id))
    .map((district) => ({ id: district.id, label: say(district.name) }))
}

interface DistrictFieldProps {
  id: string
  value: string
  error?: string
  onChange(districtId: string): void
}

/** To look at one district; without one, at all of mine. */
export function DistrictFilter({ id, value, onChange }: DistrictFieldProps) {
  const t = useText(words)
  const districts = useOwnDistricts()
  return (
    <FilterField
      id={id}
      label={t.district}
      all={t.all}
      value={value}
      options={districts.map((district) => ({ value: district.id, label: district.label }))}
      onChange={onChange}
    />
  )
}

export function DistrictField({ id, value, error, onChange }: DistrictFieldProps) {
  const t = useText(words)
  const districts = useOwnDistricts()
  return (
    <SelectField
      id={id}
      label={t.district}
      error={error}
      value={value}
      options={districts.map((district) => ({ value: district.id, label: district.label }))}
      onChange={onChange}
    />
  )
}
