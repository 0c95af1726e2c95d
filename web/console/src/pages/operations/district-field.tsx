import { createMessages, SelectField, useSay, useText } from '@app/ui'
import { useSession } from '../../app/session.tsx'
import { usePlaces } from '../../request/places.ts'

const words = createMessages({ en: { district: 'District' }, ur: { district: 'ضلع' } })

/** The districts that this person's place covers. */
export function useOwnDistricts(): { id: string; label: string }[] {
  const say = useSay()
  const { me } = useSession()
  const places = usePlaces()
  const own = me?.jurisdiction.province ? null : new Set(me?.jurisdiction.districts)
  return (places?.districts ?? []).filter((district) => !own || own.has(district.id)).map((district) => ({ id: district.id, label: say(district.name) }))
}

export function DistrictField({ id, value, onChange }: { id: string; value: string; onChange(districtId: string): void }) {
  const t = useText(words)
  const districts = useOwnDistricts()
  return <SelectField id={id} label={t.district} value={value} options={districts.map((district) => ({ value: district.id, label: district.label }))} onChange={onChange} />
}
