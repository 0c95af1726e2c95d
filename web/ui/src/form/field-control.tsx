import type { AnswerValue, Field } from '@app/domain/catalogue'
import type { IdentifierKind } from '@app/domain/shared'
import { ChoiceCards, SelectField, Checkbox } from '../controls/choice-fields.tsx'
import { DateField } from '../controls/date-field.tsx'
import { Field as Frame } from '../controls/field.tsx'
import { CnicField, PhoneField, TextArea, TextField } from '../controls/text-fields.tsx'
import { latinDigits } from '../controls/typed.ts'
import { useLanguage, useSay, useText } from '../i18n/language.tsx'
import { textOf } from '../i18n/messages.ts'
import { PlaceFields } from './place-fields.tsx'
import type { FormPlaces } from './form-places.ts'
import { formWords, identifierNames } from './form-words.ts'

type Simple = Exclude<Field, { type: 'repeat' }>
type Of<T extends Simple['type']> = Extract<Simple, { type: T }>

export interface ControlProps<F extends Simple = Simple> {
  id: string
  field: F
  value: AnswerValue | undefined
  error?: string
  places?: FormPlaces
  onChange(value: AnswerValue | undefined): void
}

const CHOICES_AS_CARDS_MAX = 7
const asText = (value: AnswerValue | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The control of one field of a service's form, by its type. */
export function FieldControl(props: ControlProps) {
  const { id, field, value, error, onChange } = props
  const say = useSay()
  const t = useText(formWords)
  const frame = {
    id,
    label: say(field.label),
    hint: field.help ? say(field.help) : undefined,
    error,
    optional: field.optional,
  }
  const text = { ...frame, value: asText(value), onChange: (next: string) => onChange(next === '' ? undefined : next) }
  switch (field.type) {
    case 'text':
      return field.multiline ? (
        <TextArea {...text} maxLength={field.maxLength} />
      ) : (
        <TextField {...text} maxLength={field.maxLength} />
      )
    case 'cnic':
      return <CnicField {...text} />
    case 'phone':
      return <PhoneField {...text} autoComplete="off" />
    case 'date':
      return <DateField {...text} />
    case 'number':
      return <NumberControl {...props} field={field} />
    case 'money':
      return (
        <TextField
          {...frame}
          script="latin"
          inputMode="numeric"
          prefix="Rs"
          value={typeof value === 'number' ? String(Math.floor(value / 100)) : ''}
          onChange={(next) =>
            onChange(latinDigits(next) === '' ? undefined : Number(latinDigits(next).slice(0, 12)) * 100)
          }
        />
      )
    case 'boolean':
      return (
        <ChoiceCards
          {...frame}
          columns={2}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          onChange={(next) => onChange(next === 'yes')}
        />
      )
    case 'choice':
      return <ChoiceControl {...props} field={field} />
    case 'choices':
      return <ChoicesControl {...props} field={field} />
    case 'name':
      return <NameControl {...props} field={field} />
    case 'identifier':
      return <IdentifierControl {...props} field={field} />
    case 'district':
    case 'tehsil':
    case 'address':
      return <PlaceFields {...props} field={field} />
  }
}

function NumberControl({ id, field, value, error, onChange }: ControlProps<Of<'number'>>) {
  const say = useSay()
  const unit = field.unit ? ` (${say(field.unit)})` : ''
  return (
    <TextField
      id={id}
      label={`${say(field.label)}${unit}`}
      hint={field.help ? say(field.help) : undefined}
      error={error}
      optional={field.optional}
      script="latin"
      inputMode={field.integer ? 'numeric' : 'decimal'}
      value={asText(value)}
      onChange={(next) => {
        const digits = latinDigits(next)
        onChange(digits === '' ? undefined : Number(digits))
      }}
    />
  )
}

function ChoiceControl({ id, field, value, error, onChange }: ControlProps<Of<'choice'>>) {
  const say = useSay()
  const options = field.options.map((option) => ({ value: option.value, label: say(option.label) }))
  const frame = {
    id,
    label: say(field.label),
    hint: field.help ? say(field.help) : undefined,
    error,
    optional: field.optional,
    value: asText(value),
  }
  if (options.length > CHOICES_AS_CARDS_MAX)
    return <SelectField {...frame} options={options} onChange={(next) => onChange(next || undefined)} />
  return <ChoiceCards {...frame} choices={options} onChange={onChange} />
}

function ChoicesControl({ id, field, value, error, onChange }: ControlProps<Of<'choices'>>) {
  const say = useSay()
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  return (
    <Frame
      id={id}
      label={say(field.label)}
      hint={field.help ? say(field.help) : undefined}
      error={error}
      optional={field.optional}
      group
    >
      <div className="choices">
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            id={`${id}-${option.value}`}
            label={say(option.label)}
            checked={chosen.includes(option.value)}
            onChange={(checked) => {
              const next = checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value)
              onChange(next.length > 0 ? next : undefined)
            }}
          />
        ))}
      </div>
    </Frame>
  )
}

function NameControl({ id, field, value, error, onChange }: ControlProps<Of<'name'>>) {
  const say = useSay()
  const t = useText(formWords)
  const name = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as {
    en?: string
    ur?: string
  }
  const set = (script: 'en' | 'ur', text: string) => {
    const next = { ...name, [script]: text || undefined }
    onChange(next.en || next.ur ? next : undefined)
  }
  const { language } = useLanguage()
  const scripts = language === 'ur' ? (['ur', 'en'] as const) : (['en', 'ur'] as const)
  return (
    <Frame
      id={id}
      label={say(field.label)}
      hint={field.help ? say(field.help) : undefined}
      error={error}
      optional={field.optional}
      group
    >
      <div className="name-pair">
        {scripts.map((script) => (
          <TextField
            key={script}
            id={`${id}-${script}`}
            label={script === 'ur' ? t.inUrdu : t.inEnglish}
            optional={!field.scripts.includes(script)}
            script={script === 'ur' ? 'urdu' : 'latin'}
            maxLength={80}
            value={name[script] ?? ''}
            onChange={(text) => set(script, text)}
          />
        ))}
      </div>
    </Frame>
  )
}

function IdentifierControl({ id, field, value, error, onChange }: ControlProps<Of<'identifier'>>) {
  const say = useSay()
  const { language } = useLanguage()
  const names = textOf(identifierNames, language)
  const t = useText(formWords)
  const given = (
    typeof value === 'object' && value !== null && 'kind' in value ? value : { kind: field.kinds[0], number: '' }
  ) as { kind: IdentifierKind; number: string }
  const thirteen = !['passport', 'por', 'none'].includes(given.kind)
  const setNumber = (number: string) => onChange({ kind: given.kind, number })
  return (
    <Frame
      id={id}
      label={say(field.label)}
      hint={field.help ? say(field.help) : undefined}
      error={error}
      optional={field.optional}
      group
    >
      <div className="name-pair">
        {field.kinds.length > 1 && (
          <SelectField
            id={`${id}-kind`}
            label={t.kind}
            value={given.kind}
            options={field.kinds.map((kind) => ({ value: kind, label: names[kind] }))}
            onChange={(kind) => kind && onChange({ kind: kind as IdentifierKind, number: '' })}
          />
        )}
        {given.kind !== 'none' &&
          (thirteen ? (
            <CnicField
              id={`${id}-number`}
              label={field.kinds.length > 1 ? t.number : names[given.kind]}
              value={given.number}
              onChange={setNumber}
            />
          ) : (
            <TextField
              id={`${id}-number`}
              label={t.number}
              script="latin"
              maxLength={20}
              value={given.number}
              onChange={setNumber}
            />
          ))}
      </div>
    </Frame>
  )
}
