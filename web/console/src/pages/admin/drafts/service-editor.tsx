import { useState } from 'react'
import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Card, SelectField, TextField, useSay, useText, latinDigits } from '@app/ui'
import { CompetenceEditor } from './competence-editor.tsx'
import { DocumentsEditor, FeesEditor, ModesEditor } from './case-parts.tsx'
import { type EditorProps, replaced, withPart } from './draft-types.ts'
import { editWords } from './draft-words.ts'
import { FactsEditor } from './facts-editor.tsx'
import { FieldsEditor } from './fields-editor.tsx'
import { WordsFields } from './words-fields.tsx'

/** A service as people speak of it, one case at a time. What has no editor here stands in the JSON. */
export function ServiceEditor({ value, onChange, readOnly }: EditorProps<ServiceDefinition>) {
  const t = useText(editWords)
  const say = useSay()
  const [at, setAt] = useState(0)
  const definition = value.cases?.[at]
  const change = (part: Partial<CaseDefinition>) =>
    definition && onChange({ ...value, cases: replaced(value.cases, at, withPart(definition, part)) })
  return (
    <fieldset className="edit-all stack gap-3" disabled={readOnly}>
      <Card title={t.general}>
        <WordsFields
          id="service-name"
          label={t.name}
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
        />
        <WordsFields
          id="service-description"
          label={t.description}
          value={value.description}
          onChange={(description) => onChange({ ...value, description })}
        />
        {(['en', 'ur', 'roman'] as const).map((script) => (
          <ListField
            key={script}
            id={`service-words-${script}`}
            label={`${t.searchWords} (${{ en: t.english, ur: t.urdu, roman: t.roman }[script]})`}
            script={script === 'ur' ? 'urdu' : 'latin'}
            value={value.searchWords[script]}
            onChange={(list) => onChange({ ...value, searchWords: { ...value.searchWords, [script]: list } })}
          />
        ))}
        <TextField
          id="service-rank"
          label={t.rank}
          script="latin"
          inputMode="numeric"
          value={String(value.rank)}
          onChange={(text) => onChange({ ...value, rank: Number(latinDigits(text)) })}
        />
      </Card>
      <FactsEditor value={value} onChange={onChange} />
      {definition && (
        <>
          <SelectField
            id="edit-case"
            label={t.case}
            value={String(at)}
            options={value.cases.map((one, n) => ({ value: String(n), label: say(one.name) }))}
            onChange={(next) => setAt(Number(next))}
          />
          <Card title={`${t.case}: ${say(definition.name)}`} key={definition.id}>
            <WordsFields id="case-name" label={t.name} value={definition.name} onChange={(name) => change({ name })} />
            <TextField
              id="case-days"
              label={t.days}
              script="latin"
              inputMode="numeric"
              value={String(definition.timeLimit.workingDays)}
              onChange={(text) =>
                change({ timeLimit: { ...definition.timeLimit, workingDays: Number(latinDigits(text).slice(0, 3)) } })
              }
            />
            <FieldsEditor definition={definition} onChange={change} />
            <DocumentsEditor definition={definition} onChange={change} />
            <FeesEditor definition={definition} onChange={change} />
            <ModesEditor definition={definition} onChange={change} />
            <CompetenceEditor definition={definition} onChange={change} />
          </Card>
        </>
      )}
    </fieldset>
  )
}

/** A list as people write it; what is typed stays as it is typed, what is kept has no empty words in it. */
function ListField({
  id,
  label,
  script,
  value,
  onChange,
}: {
  id: string
  label: string
  script: 'urdu' | 'latin'
  value: readonly string[]
  onChange(value: string[]): void
}) {
  const [text, setText] = useState(value.join(', '))
  return (
    <TextField
      id={id}
      label={label}
      script={script}
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(
          typed
            .split(/[,،]/)
            .map((one) => one.trim())
            .filter(Boolean),
        )
      }}
    />
  )
}
