import { useMemo, useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  askedSections,
  validateAnswers,
  type Answers,
  type CaseDefinition,
  type FormProblem,
} from '@app/domain/catalogue'
import {
  ActionBar,
  Button,
  EmptyState,
  ErrorSummary,
  formErrors,
  FormRenderer,
  Stack,
  Steps,
  useLanguage,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { Known } from '../../app/known.tsx'
import { today } from '../../app/programme.ts'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { useCase, usePlaces } from '../../offline/use-service.ts'
import { TaskFrame } from './visit-frame.tsx'
import { formPageWords } from './form-words.ts'

/** The department's form, page by page, filled for the citizen at the door. */
export default function FormPage() {
  const t = useText(formPageWords)
  return (
    <TaskFrame title={t.title} lead={t.lead}>
      {(task, visit) => <Form key={task.id} task={task} visit={visit} />}
    </TaskFrame>
  )
}

function Form({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(formPageWords)
  const definition = useCase(task)
  return (
    <Known inner of={definition} lines={5}>
      {(found) =>
        found ? <Pages definition={found} task={task} visit={visit} /> : <EmptyState icon="offline" title={t.missing} />
      }
    </Known>
  )
}

function Pages({ definition, task, visit }: { definition: CaseDefinition; task: VisitTask; visit: VisitView }) {
  const t = useText(formPageWords)
  const common = useText(commonWords)
  const say = useSay()
  const toast = useToast()
  const { language } = useLanguage()
  const { go } = useNavigation()
  const acting = useAct()
  const places = usePlaces()
  const [answers, setAnswers] = useState<Answers>(task.answers as Answers)
  const [index, setIndex] = useState(0)
  const [problems, setProblems] = useState<FormProblem[]>([])
  const day = today()
  const sections = useMemo(() => askedSections(definition, answers, day), [definition, answers, day])
  const at = Math.min(index, sections.length - 1)
  const section = sections[at]
  if (!section) return null
  const last = at === sections.length - 1
  const check = (partial: boolean) =>
    validateAnswers(
      definition,
      answers,
      {
        today: day,
        // Where the list of places is not on this phone yet, the server checks them.
        hasDistrict: (id) => !places.known || places.district(id) !== undefined,
        hasTehsil: (id) => !places.known || places.tehsil(id) !== undefined,
      },
      { partial },
    )
  const names = new Set(section.fields.map((field) => field.name))
  const next = async () => {
    const found = check(false)
    const here = found.problems.filter((problem) => last || names.has(problem.field.split('.')[0] ?? ''))
    setProblems(here)
    if (here.length > 0) {
      const firstAt = sections.findIndex((one) =>
        one.fields.some((field) => field.name === here[0]?.field.split('.')[0]),
      )
      if (firstAt >= 0) setIndex(firstAt)
      return
    }
    const done = await acting.act({
      endpoint: 'requests.saveAnswers',
      lane: visit.id,
      input: { requestId: task.requestId, formVersion: task.formVersion, answers, complete: last },
    })
    if (done.kind === 'refused') return
    const missing = done.kind === 'done' ? (done.output as Output<'requests.saveAnswers'>).problems : []
    if (last && missing.length > 0) return setProblems(missing)
    if (done.kind === 'kept') toast(common.kept, 'warning')
    scrollTo({ top: 0 })
    if (last) go(to('visit', { visitId: visit.id }))
    else setIndex(at + 1)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
    >
      <Stack gap={6}>
        <Steps now={at + 1} of={sections.length} label={t.page(at + 1, sections.length)} />
        {problems.length > 0 && (
          <ErrorSummary
            errors={formErrors(
              sections.flatMap((one) => one.fields),
              problems,
              language,
            )}
          />
        )}
        <h2>{say(section.title)}</h2>
        {section.help && <p className="muted">{say(section.help)}</p>}
        <FormRenderer
          fields={section.fields}
          answers={answers}
          onChange={setAnswers}
          today={day}
          problems={problems}
          places={places.formPlaces}
        />
        <Refused acting={acting} />
        {at > 0 && (
          <Button tone="quiet" icon="back" onClick={() => setIndex(at - 1)}>
            {t.back}
          </Button>
        )}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={acting.busy}>
            {last ? t.last : t.next}
          </Button>
        </ActionBar>
      </Stack>
    </form>
  )
}
