import type { CaseDefinition, Field, FormSection } from '@app/domain/catalogue'
import { Bdi, Button, Checkbox, SelectField, TextField, useSay, useText } from '@app/ui'
import { ConditionField } from './condition-field.tsx'
import { moved, replaced, withPart, without } from './draft-types.ts'
import { editWords } from './draft-words.ts'
import { WordsFields } from './words-fields.tsx'

interface CaseProps {
  definition: CaseDefinition
  onChange(part: Partial<CaseDefinition>): void
}

/** Kinds of answer that need nothing but their name; the others keep what they are made of and are changed in the JSON. */
const EMPTY: Record<string, object> = {
  text: { maxLength: 200 },
  name: { scripts: ['en', 'ur'] },
  cnic: {},
  date: {},
  boolean: {},
  address: {},
  district: {},
  tehsil: {},
  phone: { door: true },
}

/** The form's questions, page by page: words, help, order, whether and when they are asked. */
export function FieldsEditor({ definition, onChange }: CaseProps) {
  const t = useText(editWords)
  const say = useSay()
  const change = (at: number, part: Partial<FormSection>) =>
    onChange({ form: replaced(definition.form, at, withPart(definition.form[at]!, part)) })
  return (
    <details className="edit-part" open>
      <summary className="interface">{t.form}</summary>
      {definition.form.map((section, at) => (
        <fieldset key={section.id} className="edit-group">
          <legend className="field-label interface">
            {t.section}: {say(section.title)}
          </legend>
          <WordsFields
            id={`section-${section.id}`}
            label={t.section}
            value={section.title}
            onChange={(title) => change(at, { title })}
          />
          {section.fields.map((field, n) => (
            <FieldEditor
              key={field.name}
              id={`${section.id}-${field.name}`}
              field={field}
              onChange={(next) => change(at, { fields: replaced(section.fields, n, next) })}
              onMove={(by) => change(at, { fields: moved(section.fields, n, by) })}
              onRemove={
                section.fields.length > 1 ? () => change(at, { fields: without(section.fields, n) }) : undefined
              }
            />
          ))}
          <Button small icon="plus" onClick={() => change(at, { fields: [...section.fields, newField(definition)] })}>
            {t.addField}
          </Button>
        </fieldset>
      ))}
    </details>
  )
}

function newField(definition: CaseDefinition): Field {
  const taken = new Set(definition.form.flatMap((section) => section.fields.map((field) => field.name)))
  let n = 1
  while (taken.has(`question${n}`)) n++
  return { name: `question${n}`, type: 'text', label: { en: '', ur: '' }, maxLength: 200, optional: true }
}

interface FieldProps {
  id: string
  field: Field
  onChange(field: Field): void
  onMove(by: -1 | 1): void
  onRemove: (() => void) | undefined
}

function FieldEditor({ id, field, onChange, onMove, onRemove }: FieldProps) {
  const t = useText(editWords)
  const say = useSay()
  const named: Record<string, string> = {
    text: t.text,
    name: t.nameType,
    cnic: t.cnic,
    date: t.date,
    boolean: t.boolean,
    address: t.address,
    district: t.district,
    tehsil: t.tehsil,
    phone: t.phone,
  }
  const kinds = Object.keys(EMPTY).map((type) => ({ value: type, label: named[type] ?? type }))
  // Another kind of answer begins anew: what a choice was made of means nothing to a day.
  const setType = (type: string) => {
    if (!EMPTY[type]) return
    const { name, label, help, when, optional, sensitive } = field
    onChange(withPart({ name, label, ...EMPTY[type], type } as unknown as Field, { help, when, optional, sensitive }))
  }
  return (
    <details className="edit-item">
      <summary className="interface">
        {say(field.label) || t.field}{' '}
        <span className="small muted">
          <Bdi>{field.name}</Bdi>
        </span>
      </summary>
      <div className="stack gap-2">
        <TextField
          id={`${id}-name`}
          label={t.name}
          script="latin"
          value={field.name}
          onChange={(name) => onChange({ ...field, name })}
        />
        <WordsFields
          id={`${id}-label`}
          label={t.field}
          value={field.label}
          onChange={(label) => onChange({ ...field, label })}
        />
        <WordsFields
          id={`${id}-help`}
          label={t.help}
          value={field.help}
          onChange={(help) => onChange(withPart(field, { help: help.en || help.ur ? help : undefined }))}
        />
        <SelectField
          id={`${id}-type`}
          label={t.type}
          value={field.type}
          options={EMPTY[field.type] ? kinds : [{ value: field.type, label: `${t.other}: ${field.type}` }, ...kinds]}
          onChange={setType}
        />
        <Checkbox
          id={`${id}-optional`}
          label={t.optional}
          checked={field.optional ?? false}
          onChange={(optional) => onChange(withPart(field, { optional: optional || undefined }))}
        />
        <ConditionField id={`${id}-when`} value={field.when} onChange={(when) => onChange(withPart(field, { when }))} />
        <MoveButtons onMove={onMove} onRemove={onRemove} />
      </div>
    </details>
  )
}

function MoveButtons({ onMove, onRemove }: Pick<FieldProps, 'onMove' | 'onRemove'>) {
  const t = useText(editWords)
  return (
    <div className="bar">
      <Button small icon="chevron-down" onClick={() => onMove(1)}>
        {t.down}
      </Button>
      <Button small onClick={() => onMove(-1)}>
        {t.up}
      </Button>
      {onRemove && (
        <Button small tone="quiet" icon="trash" onClick={onRemove}>
          {t.remove}
        </Button>
      )}
    </div>
  )
}
