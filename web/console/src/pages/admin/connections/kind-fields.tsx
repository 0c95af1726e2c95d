import { Checkbox, latinDigits, SelectField, TextArea, TextField, useSay, useText } from '@app/ui'
import { askedOf, type ConnectionForm, type Field, type Kind } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'

interface KindFieldsProps {
  kind: Kind
  form: ConnectionForm
  /** Secrets that are kept already: they may stay empty. */
  secretsSet: readonly string[]
  wrong: Record<string, string>
  /** Secrets have a dialog of their own once the connection exists. */
  withSecrets: boolean
  onChange(form: ConnectionForm): void
}

/** The one form that draws any kind of connection, from its questions as data. */
export function KindFields({ kind, form, secretsSet, wrong, withSecrets, onChange }: KindFieldsProps) {
  const t = useText(connectionWords)
  const errorOf = (name: string): string | undefined => {
    const code = wrong[name]
    return code === 'needed' ? t.needed : code === 'unknown' ? t.unknown : code ? t.unfit : undefined
  }
  return (
    <>
      <TextField
        id="connection-name"
        label={t.name}
        hint={t.nameHint}
        value={form.name}
        maxLength={80}
        error={errorOf('name')}
        onChange={(name) => onChange({ ...form, name })}
      />
      {askedOf(kind, form)
        .filter((field) => withSecrets || field.type !== 'secret')
        .map((field) => (
          <OneField
            key={field.name}
            field={field}
            form={form}
            kept={secretsSet.includes(field.name)}
            error={errorOf(field.name)}
            onChange={onChange}
          />
        ))}
      <TextField
        id="connection-position"
        script="latin"
        inputMode="numeric"
        label={t.position}
        hint={t.positionHint}
        value={form.position}
        maxLength={2}
        error={errorOf('position')}
        onChange={(text) => onChange({ ...form, position: latinDigits(text) })}
      />
    </>
  )
}

interface OneFieldProps {
  field: Field
  form: ConnectionForm
  kept: boolean
  error: string | undefined
  onChange(form: ConnectionForm): void
}

export function OneField({ field, form, kept, error, onChange }: OneFieldProps) {
  const t = useText(connectionWords)
  const say = useSay()
  const set = (value: string | boolean) => onChange({ ...form, values: { ...form.values, [field.name]: value } })
  const setSecret = (value: string) => onChange({ ...form, secrets: { ...form.secrets, [field.name]: value } })
  const value = form.values[field.name]
  const text = typeof value === 'string' ? value : ''
  const secret = form.secrets[field.name] ?? ''
  const frame = {
    id: `connection-${field.name}`,
    label: say(field.label),
    hint: kept ? t.secretSet : field.hint ? say(field.hint) : undefined,
    error,
    optional: !field.required,
  }
  switch (field.type) {
    case 'switch':
      return <Checkbox id={frame.id} label={frame.label} detail={frame.hint} checked={value === true} onChange={set} />
    case 'choice':
      return (
        <SelectField
          {...frame}
          value={text}
          options={field.choices.map((one) => ({ value: one.value, label: say(one.label) }))}
          onChange={set}
        />
      )
    case 'long':
      return <TextArea {...frame} value={text} maxLength={20_000} onChange={set} />
    case 'secret':
      // A key goes over several lines, and a password field would join them.
      return /key$/i.test(field.name) ? (
        <TextArea {...frame} value={secret} maxLength={10_000} onChange={setSecret} />
      ) : (
        <TextField
          {...frame}
          type="password"
          autoComplete="new-password"
          script="latin"
          value={secret}
          maxLength={10_000}
          onChange={setSecret}
        />
      )
    case 'number':
      return (
        <TextField
          {...frame}
          script="latin"
          inputMode="numeric"
          value={text}
          maxLength={10}
          onChange={(typed) => set(latinDigits(typed))}
        />
      )
    default:
      return <TextField {...frame} script="latin" value={text} maxLength={500} onChange={set} />
  }
}
