import { useState } from 'react'
import { askedSections, validateAnswers, type Answers, type CaseDefinition } from '@app/domain/catalogue'
import {
  ActionBar,
  Button,
  createMessages,
  ErrorSummary,
  formErrors,
  FormRenderer,
  ProblemNotice,
  useLanguage,
  useSay,
  useText,
  type FormPlaces,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { today } from '../../app/programme.tsx'
import { placesOf, worldOf } from '../../components/form-world.ts'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'

const words = createMessages({
  en: { title: 'Form', save: 'Save', saved: 'You’ve completed the form', part: 'Saved. You can finish it later.' },
  ur: {
    title: 'فارم',
    save: 'محفوظ کریں',
    saved: 'فارم مکمل ہو گیا',
    part: 'محفوظ ہو گیا۔ باقی بعد میں بھر سکتے ہیں۔',
  },
})

export function FormTask(task: TaskProps) {
  const t = useText(words)
  const { request } = task
  const service = useAnswer('catalogue.get', { serviceId: request.serviceId, version: request.serviceVersion })
  const tree = useAnswer('places.tree', {})
  const definition = service.data?.service?.cases.find((one) => one.id === request.caseId)
  return (
    <TaskFrame request={request} title={t.title}>
      {definition && tree.data ? (
        <Form {...task} definition={definition} places={placesOf(tree.data)} />
      ) : (
        <Answered answer={service}>{() => <Answered answer={tree}>{() => null}</Answered>}</Answered>
      )}
    </TaskFrame>
  )
}

/** All sections on one page: whoever opens it later corrects rather than fills. */
function Form({ request, done, definition, places }: TaskProps & { definition: CaseDefinition; places: FormPlaces }) {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  const [answers, setAnswers] = useState<Answers>(request.answers as Answers)
  const [tried, setTried] = useState(false)
  const act = useAct('requests.saveAnswers')
  const day = today()
  const sections = askedSections(definition, answers, day)
  const checked = validateAnswers(definition, answers, worldOf(places, day), { partial: false })
  const fields = [...definition.eligibility.questions, ...definition.form.flatMap((section) => section.fields)]
  // What is missing may come later; what is wrong must be put right before it is kept.
  const wrong = checked.problems.filter(
    (problem) => problem.refusal !== 'answer_missing' && problem.refusal !== 'list_too_short',
  )
  const save = async () => {
    setTried(true)
    if (wrong.length > 0) return
    const complete = checked.problems.length === 0
    const reply = await act.run({
      requestId: request.id,
      formVersion: request.formVersion,
      answers: checked.answers,
      complete,
    })
    if (reply) done(reply.complete ? t.saved : t.part)
  }
  return (
    <div className="form-flow">
      <ErrorSummary errors={tried ? formErrors(fields, wrong, language) : []} />
      {sections.map((section) => (
        <section key={section.id} className="form-section">
          <h2>{say(section.title)}</h2>
          <FormRenderer
            fields={section.fields}
            answers={answers}
            today={day}
            places={places}
            problems={tried ? checked.problems : []}
            onChange={setAnswers}
          />
        </section>
      ))}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void save()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void save()}>
          {t.save}
        </Button>
      </ActionBar>
    </div>
  )
}
