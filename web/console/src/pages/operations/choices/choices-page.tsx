import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Between, Button, EmptyState, Facts, Icon, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { CandidatesTable } from './candidates-table.tsx'
import { choicesWords } from './choices-words.ts'

type Choices = Output<'operations.choices'>
type Choice = Choices['items'][number]

/** Why a visit went to whom it went: for operations, and for whoever checks them. */
export default function ChoicesPage() {
  const t = useText(choicesWords)
  const { visitId } = useParams({ strict: false }) as { visitId: string }
  const answer = useAnswer('operations.choices', { visitId })
  return (
    <DeskPage
      title={t.title}
      lead={t.lead}
      back={
        <button type="button" className="back-link link-button interface no-print" onClick={() => history.back()}>
          <Icon name="back" /> <span>{t.back}</span>
        </button>
      }
    >
      <Answered answer={answer} shape="row" lines={6}>
        {(choices) => <Chosen choices={choices} />}
      </Answered>
    </DeskPage>
  )
}

export function Chosen({ choices }: { choices: Choices }) {
  const t = useText(choicesWords)
  const say = useSay()
  return (
    <>
      <Facts
        rows={[
          {
            icon: 'person',
            label: t.holder,
            value: choices.facilitatorName ? (
              <>
                <bdi>{choices.facilitatorName}</bdi>
                {choices.byHand && ` · ${t.byHand}`}
              </>
            ) : (
              t.nobody
            ),
          },
          {
            icon: 'clock',
            label: t.when,
            value: (
              <>
                <When at={choices.startsAt} as="day" /> · <Between from={choices.startsAt} until={choices.endsAt} />
              </>
            ),
          },
          { icon: 'pin', label: t.area, value: say(choices.areaName) },
        ]}
      />
      {choices.items.length === 0 ? (
        <EmptyState icon="people" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <>
          {choices.items.map((choice) => (
            <section key={choice.id} className="stack gap-3">
              <h2 className="section-title">
                {t.round(choice.round)} · <When at={choice.at} />
              </h2>
              <PlanOf plan={choice.plan} />
              <CandidatesTable candidates={choice.candidates} caption={t.round(choice.round)} />
            </section>
          ))}
          <p className="small muted">{t.scoreHow}</p>
          <div className="no-print">
            <Button icon="print" onClick={() => print()}>
              {t.print}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** What makes the plan again, to the byte. */
function PlanOf({ plan }: { plan: Choice['plan'] }) {
  const t = useText(choicesWords)
  if (!plan) return <p className="interface">{t.byScore}</p>
  const facts = [
    { label: t.planMade, value: <When at={plan.madeAt} /> },
    { label: t.version, value: <Bdi>{plan.version}</Bdi> },
    { label: t.seed, value: <Bdi>{plan.seed}</Bdi> },
    { label: t.planner, value: <Bdi>{plan.planner}</Bdi> },
    { label: t.input, value: <bdi className="code">{plan.inputDigest}</bdi> },
    { label: t.digest, value: <bdi className="code">{plan.digest}</bdi> },
  ]
  return (
    <>
      <p className="interface">
        <Icon name="calendar" /> {t.plan}
      </p>
      <Facts rows={facts} />
      <p className="small interface">
        {plan.inputKept ? (
          <>
            {t.again}:{' '}
            <bdi dir="ltr" className="code">
              npm run replay -- {plan.id}
            </bdi>
          </>
        ) : (
          t.notKept
        )}
      </p>
    </>
  )
}
