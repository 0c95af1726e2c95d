import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { askedSections, validateAnswers, type Answers, type CaseDefinition } from '@app/domain/catalogue'
import {
  Bdi,
  Button,
  Card,
  ErrorSummary,
  formErrors,
  FormRenderer,
  Notice,
  ProblemNotice,
  useLanguage,
  useSay,
  useText,
  useToast,
  type FormPlaces,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { today } from '../../app/programme.tsx'
import { Answered } from '../../components/page/states.tsx'
import { usePlaces, worldOf } from '../../components/request/places.ts'
import type { RequestView } from '../../components/request/request-words.ts'
import { CentreFrame } from './centre-frame.tsx'
import { stepWords } from './desk-words.ts'
import { HandOverCard } from './hand-over-card.tsx'
import { MoneyCard } from './money-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { ProofCard } from './proof-card.tsx'

export default function CentreRequestPage() {
  const t = useText(stepWords)
  return <CentreFrame title={t.title}>{(centreId) => <AtCounter centreId={centreId} />}</CentreFrame>
}

/** The same steps as at the door, in the same order; what is done stays in sight. */
function AtCounter({ centreId }: { centreId: string }) {
  const say = useSay()
  const { requestId = '' } = useParams({ strict: false })
  const answer = useAnswer('requests.get', { requestId }, { keep: true })
  const places = usePlaces()
  const request = answer.data
  const service = useAnswer(
    'catalogue.get',
    request ? { serviceId: request.serviceId, version: request.serviceVersion } : null,
  )
  const definition = service.data?.service?.cases.find((one) => one.id === request?.caseId)
  return (
    <Answered answer={answer}>
      {(view) => (
        <div className="stack gap-4">
          <p className="interface">
            <strong>
              <Bdi>{view.trackingNo}</Bdi>
            </strong>{' '}
            · {say(view.serviceName)} · <bdi>{view.subjectName}</bdi> · {say(view.stateWords)}
          </p>
          {view.mode === 'centre' && definition && places && view.state === 'booked' && (
            <FormCard key={view.formVersion} request={view} definition={definition} places={places} />
          )}
          {definition && <PapersCard request={view} definition={definition} />}
          {view.mode === 'centre' && <Steps request={view} centreId={centreId} />}
        </div>
      )}
    </Answered>
  )
}

/** What is left once form and papers are in; of another way only the papers that still lie here are this counter's. */
function Steps({ request, centreId }: { request: RequestView; centreId: string }) {
  return (
    <>
      {request.state === 'booked' && <ProofCard request={request} />}
      <MoneyCard request={request} centreId={centreId} />
      {request.state === 'booked' ? <CompleteCard request={request} /> : <HandOverCard request={request} />}
    </>
  )
}

function FormCard({
  request,
  definition,
  places,
}: {
  request: RequestView
  definition: CaseDefinition
  places: FormPlaces
}) {
  const t = useText(stepWords)
  const say = useSay()
  const toast = useToast()
  const { language } = useLanguage()
  const [answers, setAnswers] = useState<Answers>(request.answers as Answers)
  const [tried, setTried] = useState(false)
  const act = useAct('requests.saveAnswers')
  const day = today()
  const checked = validateAnswers(definition, answers, worldOf(places, day), { partial: false })
  const fields = [...definition.eligibility.questions, ...definition.form.flatMap((section) => section.fields)]
  const wrong = checked.problems.filter(
    (problem) => problem.refusal !== 'answer_missing' && problem.refusal !== 'list_too_short',
  )
  const save = async () => {
    setTried(true)
    if (wrong.length) return
    const reply = await act.run({
      requestId: request.id,
      formVersion: request.formVersion,
      answers: checked.answers,
      complete: checked.problems.length === 0,
    })
    if (reply) toast(reply.complete ? t.saved : t.part)
  }
  return (
    <Card title={t.form}>
      <ErrorSummary errors={tried ? formErrors(fields, wrong, language) : []} />
      {askedSections(definition, answers, day).map((section) => (
        <section key={section.id} className="stack gap-3">
          <h3>{say(section.title)}</h3>
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
      <Button tone="primary" block busy={act.busy} onClick={() => void save()}>
        {t.save}
      </Button>
    </Card>
  )
}

function CompleteCard({ request }: { request: RequestView }) {
  const t = useText(stepWords)
  const toast = useToast()
  const act = useAct('requests.completeAtDesk')
  const save = async () => {
    if (await act.run({ requestId: request.id })) toast(t.sent)
  }
  return (
    <Card>
      <Notice tone="information" title={t.completeText} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button tone="primary" block icon="send" busy={act.busy} onClick={() => void save()}>
        {t.complete}
      </Button>
    </Card>
  )
}
