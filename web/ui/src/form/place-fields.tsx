import type { AddressAnswer, AnswerValue, Field } from '@app/domain/catalogue'
import { SelectField } from '../controls/choice-fields.tsx'
import { Field as Frame } from '../controls/field.tsx'
import { TextField } from '../controls/text-fields.tsx'
import { useSay, useText } from '../i18n/language.tsx'
import type { FormPlaces } from './form-places.ts'
import { formWords } from './form-words.ts'
import { TehsilField } from './tehsil-field.tsx'

interface PlaceFieldsProps {
  id: string
  field: Extract<Field, { type: 'district' | 'tehsil' | 'address' }>
  value: AnswerValue | undefined
  error?: string
  places?: FormPlaces
  onChange(value: AnswerValue | undefined): void
}

/** Tehsils under their district's name. */
export function useTehsilOptions(places: FormPlaces | undefined) {
  const say = useSay()
  const districtNames = new Map(places?.districts.map((district) => [district.id, say(district.name)]))
  return (places?.tehsils ?? []).map((tehsil) => ({
    value: tehsil.id,
    label: say(tehsil.name),
    group: districtNames.get(tehsil.districtId),
  }))
}

export function PlaceFields({ id, field, value, error, places, onChange }: PlaceFieldsProps) {
  const say = useSay()
  const t = useText(formWords)
  const frame = {
    id,
    label: say(field.label),
    hint: field.help ? say(field.help) : undefined,
    error,
    optional: field.optional,
  }
  if (field.type === 'tehsil')
    return (
      <TehsilField
        {...frame}
        value={typeof value === 'string' ? value : ''}
        places={places}
        onChange={(next) => onChange(next || undefined)}
      />
    )
  if (field.type === 'district') {
    const options = (places?.districts ?? []).map((district) => ({ value: district.id, label: say(district.name) }))
    return (
      <SelectField
        {...frame}
        value={typeof value === 'string' ? value : ''}
        options={options}
        onChange={(next) => onChange(next || undefined)}
      />
    )
  }
  const address = (
    typeof value === 'object' && value !== null && 'line' in value ? value : { line: '', tehsilId: '' }
  ) as AddressAnswer
  const set = (part: Partial<AddressAnswer>) => onChange({ ...address, ...part })
  return (
    <Frame {...frame} group>
      <div className="form-section">
        <TextField
          id={`${id}-line`}
          label={t.address}
          maxLength={300}
          value={address.line}
          onChange={(line) => set({ line })}
        />
        <TehsilField
          id={`${id}-tehsil`}
          label={t.tehsil}
          value={address.tehsilId}
          places={places}
          onChange={(tehsilId) => set({ tehsilId })}
        />
        <TextField
          id={`${id}-landmark`}
          label={t.landmark}
          optional
          maxLength={300}
          value={address.landmark ?? ''}
          onChange={(landmark) => set({ landmark: landmark || undefined })}
        />
      </div>
    </Frame>
  )
}
