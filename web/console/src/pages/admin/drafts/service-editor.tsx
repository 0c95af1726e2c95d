import { useState } from 'react'
import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Card, SelectField, TextField, useSay, useText, latinDigits } from '@app/ui'
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
  const change = (part: Partial<CaseDefinition>) => definition && onChange({ ...value, cases: replaced(value.cases, at, withPart(definition, part)) })
  return (
    <fieldset className="edit-all stack gap-3" disabled={readOnly}>
      <Card title={t.general}>
        <WordsFields id="service-name" label={t.name} value={value.name} onChange={(name) => onChange({ ...value, name })} />
        <WordsFields id="service-description" label={t.description} value={value.description} onChange={(description) => onChange({ ...value, description })} />
        <TextField id="service-rank" label={t.rank} script="latin" inputMode="numeric" value={String(value.rank)} onChange={(text) => onChange({ ...value, rank: Number(latinDigits(text)) })} />
      </Card>
      <FactsEditor value={value} onChange={onChange} />
      {definition && (
        <>
          <SelectField id="edit-case" label={t.case} value={String(at)} options={value.cases.map((one, n) => ({ value: String(n), label: say(one.name) }))} onChange={(next) => setAt(Number(next))} />
          <Card title={`${t.case}: ${say(definition.name)}`} key={definition.id}>
            <WordsFields id="case-name" label={t.name} value={definition.name} onChange={(name) => change({ name })} />
            <TextField id="case-days" label={t.days} script="latin" inputMode="numeric" value={String(definition.timeLimit.workingDays)} onChange={(text) => change({ timeLimit: { ...definition.timeLimit, workingDays: Number(latinDigits(text).slice(0, 3)) } })} />
            <FieldsEditor definition={definition} onChange={change} />
            <DocumentsEditor definition={definition} onChange={change} />
            <FeesEditor definition={definition} onChange={change} />
            <ModesEditor definition={definition} onChange={change} />
          </Card>
        </>
      )}
    </fieldset>
  )
}
