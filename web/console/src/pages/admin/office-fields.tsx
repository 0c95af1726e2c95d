import { useMemo } from 'react'
import { MapView, TextField, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { usePlaces } from '../../components/request/places.ts'
import type { OfficeForm, pointOf } from './office-form.ts'
import { officeWords } from './office-words.ts'

interface NameFieldsProps {
  form: OfficeForm
  set(part: Partial<OfficeForm>): void
  error(field: keyof OfficeForm, said: string): string | undefined
}

/** What it is called, where it is and how to ring it. */
export function NameFields({ form, set, error }: NameFieldsProps) {
  const t = useText(officeWords)
  return (
    <>
      <TextField
        id="office-name-en"
        label={t.nameEn}
        maxLength={120}
        value={form.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        error={error('nameEn', t.needed)}
      />
      <TextField
        id="office-name-ur"
        label={t.nameUr}
        script="urdu"
        maxLength={120}
        value={form.nameUr}
        onChange={(nameUr) => set({ nameUr })}
        error={error('nameUr', t.needed)}
      />
      <TextField
        id="office-address-en"
        label={t.addressEn}
        maxLength={200}
        value={form.addressEn}
        onChange={(addressEn) => set({ addressEn })}
        error={error('addressEn', t.needed)}
      />
      <TextField
        id="office-address-ur"
        label={t.addressUr}
        script="urdu"
        maxLength={200}
        value={form.addressUr}
        onChange={(addressUr) => set({ addressUr })}
        error={error('addressUr', t.needed)}
      />
      <TextField
        id="office-phone"
        label={t.phone}
        script="latin"
        inputMode="tel"
        optional
        maxLength={30}
        value={form.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  )
}

interface OfficeMapProps {
  point: NonNullable<ReturnType<typeof pointOf>>
  onPick(found: Pick<OfficeForm, 'lat' | 'lon'>): void
}

/** Where there are no streets, the towns around and a circle say where it is. */
export function OfficeMap({ point, onPick }: OfficeMapProps) {
  const t = useText(officeWords)
  const { programme } = useProgramme()
  const places = usePlaces()
  const towns = useMemo(
    () => places?.tehsils.flatMap(({ id, name, point: at }) => (at ? [{ id, name, point: at, rank: 2 }] : [])),
    [places],
  )
  return (
    <MapView
      label={t.map}
      centre={point}
      zoom={12}
      height={220}
      places={towns}
      rings={{ centre: point, radiiMeters: [2_000] }}
      streets={programme?.streets}
      onPick={({ lat, lon }) => onPick({ lat: lat.toFixed(5), lon: lon.toFixed(5) })}
      fallback={<p className="small interface">{t.noMap}</p>}
    />
  )
}
