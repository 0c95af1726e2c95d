import { useState } from 'react'
import {
  askedSections,
  checklistFor,
  exampleAnswers,
  factFields,
  type Answers,
  type CaseDefinition,
  type ServiceDefinition,
} from '@app/domain/catalogue'
import { MESSAGE_LANGUAGES } from '@app/domain/administration'
import { ServiceDefinition as Schema } from '@app/contract/service-definition'
import { Card, FormRenderer, Notice, SelectField, Tabs, useSay, useText, type FormPlaces } from '@app/ui'
import { today } from '../../../app/programme.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import type { Kind, Value } from './draft-types.ts'
import { draftWords, editWords } from './draft-words.ts'
import { MessageSample } from './template-editor.tsx'
import { PlainPreview } from './plain-preview.tsx'

/** As people will see it: a service's form on both phones, a message as it arrives. */
export function PreviewOf({ kind, name, value }: { kind: Kind; name: string; value: Value }) {
  const t = useText(draftWords)
  if (kind === 'template')
    return (
      <div className="stack gap-3">
        {MESSAGE_LANGUAGES.map((language) => (
          <MessageSample key={language} name={name} language={language} text={String(value[language] ?? '')} />
        ))}
      </div>
    )
  if (kind !== 'service') return <PlainPreview kind={kind} value={value} />
  // A definition that is not whole cannot be drawn; the list of what stands against it says where.
  const parsed = Schema.safeParse(value)
  return parsed.success ? (
    <ServicePreview service={parsed.data} />
  ) : (
    <Notice tone="warning" title={t.problems}>
      <ul className="bullets">
        {parsed.error.issues.slice(0, 8).map((issue) => (
          <li key={issue.path.join('.')}>
            <bdi>{issue.path.join('.')}</bdi>: <bdi>{issue.message}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ServicePreview({ service }: { service: ServiceDefinition }) {
  const t = useText(editWords)
  const say = useSay()
  const places = usePlaces()
  const [caseId, setCaseId] = useState(service.cases[0]?.id ?? '')
  const [side, setSide] = useState<'citizen' | 'facilitator'>('citizen')
  const definition = service.cases.find((one) => one.id === caseId) ?? service.cases[0]
  if (!definition) return null
  return (
    <div className="stack gap-3">
      <SelectField
        id="preview-case"
        label={t.case}
        value={definition.id}
        options={service.cases.map((one) => ({ value: one.id, label: say(one.name) }))}
        onChange={setCaseId}
      />
      <Tabs
        label={t.case}
        current={side}
        onChange={setSide}
        tabs={[
          {
            key: 'citizen',
            label: t.asCitizen,
            content: <Sheet key={`c${caseId}`} definition={definition} places={places} side="citizen" />,
          },
          {
            key: 'facilitator',
            label: t.asFacilitator,
            content: <Sheet key={`f${caseId}`} definition={definition} places={places} side="facilitator" />,
          },
        ]}
      />
    </div>
  )
}

/**
 * The same form on both phones. The citizen is asked before booking; the representative has those answers, and fills the
 * pages at the door.
 */
function Sheet({
  definition,
  places,
  side,
}: {
  definition: CaseDefinition
  places: FormPlaces | undefined
  side: 'citizen' | 'facilitator'
}) {
  const t = useText(editWords)
  const say = useSay()
  const tehsil = places?.tehsils[0]
  const [answers, setAnswers] = useState<Answers>(() =>
    side === 'facilitator' && tehsil ? booked(definition, tehsil.id, tehsil.districtId) : {},
  )
  const day = today()
  return (
    <div className="phone-frame stack gap-3">
      {side === 'citizen' && (
        <Card title={t.questions}>
          <FormRenderer
            fields={definition.eligibility.questions}
            answers={answers}
            places={places}
            today={day}
            prefix={`${side}-q-`}
            onChange={setAnswers}
          />
        </Card>
      )}
      {askedSections(definition, answers, day).map((section) => (
        <Card key={section.id} title={say(section.title)}>
          <FormRenderer
            fields={section.fields}
            answers={answers}
            places={places}
            today={day}
            prefix={`${side}-${section.id}-`}
            onChange={setAnswers}
          />
        </Card>
      ))}
      <Card title={t.documents} icon="documents">
        <ul className="bullets">
          {checklistFor(definition, answers, day).map((paper) => (
            <li key={paper.code}>
              {say(paper.label)}
              {!paper.required && <span className="small muted"> ({t.optional})</span>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** What was answered before booking, made up. */
function booked(definition: CaseDefinition, tehsilId: string, districtId: string): Answers {
  const all = exampleAnswers(definition, { seed: 7, today: today(), tehsilId, districtId })
  const asked = new Set([...definition.eligibility.questions, ...factFields(definition)].map((field) => field.name))
  return Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name)))
}
