import { useState } from 'react'
import { Button, Checkbox, latinDigits, SelectField, TextField, useText } from '@app/ui'
import { replaced, type Value, without } from './draft-types.ts'
import { draftWords, editWords } from './draft-words.ts'
import { choiceWords, CHOICES, plainWords } from './plain-words.ts'

interface PlainProps {
  id: string
  value: Value
  readOnly?: boolean | undefined
  onChange(value: Value): void
}

/** Small things (a reason, a pay rule, an office, a day off) field by field, whatever they are made of. */
export function PlainEditor({ id, value, readOnly, onChange }: PlainProps) {
  return (
    <div className="stack gap-2">
      {Object.entries(value).map(([key, part]) => (
        <Part
          key={key}
          id={`${id}-${key}`}
          name={key}
          part={part}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...value, [key]: next })}
        />
      ))}
    </div>
  )
}

function Part({
  id,
  name,
  part,
  readOnly,
  onChange,
}: {
  id: string
  name: string
  part: unknown
  readOnly?: boolean | undefined
  onChange(part: unknown): void
}) {
  const d = useText(draftWords)
  const named: Record<string, unknown> = useText(plainWords)
  const label = typeof named[name] === 'string' ? (named[name] as string) : name
  const fixed = readOnly || name === 'id' || name === 'code' || name === 'effectiveFrom'
  if (typeof part === 'boolean')
    return (
      <Checkbox id={id} label={<bdi>{label}</bdi>} checked={part} onChange={(next) => !readOnly && onChange(next)} />
    )
  if (fixed && (typeof part === 'string' || typeof part === 'number'))
    return (
      <p className="interface">
        <bdi>{label}</bdi>: <bdi>{part}</bdi>
      </p>
    )
  if (typeof part === 'number') return <NumberPart id={id} name={name} label={label} part={part} onChange={onChange} />
  if (typeof part === 'string') return <WordPart id={id} name={name} label={label} part={part} onChange={onChange} />
  if (Array.isArray(part)) return <List id={id} name={label} list={part} readOnly={readOnly} onChange={onChange} />
  if (typeof part === 'object' && part !== null) {
    return (
      <fieldset className="edit-group">
        <legend className="field-label interface">
          <bdi>{label}</bdi>
        </legend>
        <PlainEditor id={id} value={part as Value} readOnly={readOnly} onChange={onChange} />
      </fieldset>
    )
  }
  return (
    <p className="small muted">
      {d.json}: <bdi>{name}</bdi>
    </p>
  )
}

interface PartProps<T> {
  id: string
  name: string
  label: string
  part: T
  onChange(part: unknown): void
}

/** Money is written in rupees, a share in per cent. */
function NumberPart({ id, name, label, part, onChange }: PartProps<number>) {
  if (name.endsWith('Paisa'))
    return (
      <TextField
        id={id}
        label={label}
        script="latin"
        inputMode="numeric"
        value={String(Math.round(part / 100))}
        onChange={(text) => onChange(Number(latinDigits(text).slice(0, 8)) * 100)}
      />
    )
  if (/basisPoints$/i.test(name)) return <ShareField id={id} label={label} part={part} onChange={onChange} />
  return (
    <TextField
      id={id}
      label={label}
      script="latin"
      inputMode="decimal"
      value={String(part)}
      onChange={(text) => onChange(text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text))}
    />
  )
}

/** What is being typed may be no number yet ("12."): it stays as it was typed until it is one. */
function ShareField({ id, label, part, onChange }: Omit<PartProps<number>, 'name'>) {
  const [typed, setTyped] = useState<string>()
  const written = String(part / 100)
  return (
    <TextField
      id={id}
      label={label}
      script="latin"
      inputMode="decimal"
      value={typed !== undefined && Number(typed) === part / 100 ? typed : written}
      onChange={(text) => {
        const next = text
          .replace(/[۰-۹٠-٩]/g, (digit) => latinDigits(digit))
          .replace(/[,٫]/, '.')
          .replace(/[^\d.]/g, '')
          .slice(0, 6)
        setTyped(next)
        if (!Number.isNaN(Number(next))) onChange(Math.round(Number(next) * 100))
      }}
    />
  )
}

function WordPart({ id, name, label, part, onChange }: PartProps<string>) {
  const t = useText(editWords)
  const chosen = useText(choiceWords)
  if (CHOICES[name])
    return (
      <SelectField
        id={id}
        label={label}
        value={part}
        options={CHOICES[name].map((one) => ({ value: one, label: chosen[one] }))}
        onChange={onChange}
      />
    )
  return (
    <TextField
      id={id}
      label={name === 'en' ? t.english : name === 'ur' ? t.urdu : label}
      script={name === 'ur' ? 'urdu' : 'any'}
      value={part}
      onChange={onChange}
    />
  )
}

/** Entries of one kind: a further one begins as the last one is, so one is always left. Plain words stand in one line. */
function List({
  id,
  name,
  list,
  readOnly,
  onChange,
}: {
  id: string
  name: string
  list: unknown[]
  readOnly?: boolean | undefined
  onChange(list: unknown[]): void
}) {
  const t = useText(editWords)
  if (list.every((one) => typeof one === 'string'))
    return (
      <TextField
        id={id}
        label={name}
        script="latin"
        value={list.join(', ')}
        onChange={(text) =>
          onChange(
            text
              .split(',')
              .map((one) => one.trim())
              .filter(Boolean),
          )
        }
      />
    )
  return (
    <fieldset className="edit-group">
      <legend className="field-label interface">
        <bdi>{name}</bdi>
      </legend>
      {list.map((one, at) => (
        <details key={at} className="edit-item">
          <summary className="interface">
            <bdi>{headOf(one) || `${t.entry} ${at + 1}`}</bdi>
          </summary>
          <PlainEditor
            id={`${id}-${at}`}
            value={one as Value}
            readOnly={readOnly}
            onChange={(next) => onChange(replaced(list, at, next))}
          />
          {!readOnly && list.length > 1 && (
            <Button small tone="quiet" icon="trash" onClick={() => onChange(without(list, at))}>
              {t.remove}
            </Button>
          )}
        </details>
      ))}
      {!readOnly && list.length > 0 && (
        <Button small icon="plus" onClick={() => onChange([...list, structuredClone(list.at(-1))])}>
          {t.addEntry}
        </Button>
      )}
    </fieldset>
  )
}

function headOf(one: unknown): string {
  const entry = one as { date?: string; name?: { en?: string }; label?: { en?: string } }
  return [entry.date, entry.name?.en ?? entry.label?.en].filter(Boolean).join(' ')
}
