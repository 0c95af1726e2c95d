import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Card, newId, Notice, ProblemNotice, StatusBadge, useSay, useText, When } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import type { Connection } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'

type Trial = Output<'connections.trial'>
const ASK_EVERY_MS = 1_000

/** Sends a test and shows what went and what came. */
export function TrialCard({ connection, administers }: { connection: Connection; administers: boolean }) {
  const t = useText(connectionWords)
  const { connectionId } = connection
  const start = useAct('connections.try')
  const [asked, setAsked] = useState<string>()
  const trialId = asked ?? connection.trialId
  const run = async () => {
    const id = newId()
    if (await start.run({ connectionId, trialId: id })) setAsked(id)
  }
  const refusal = connection.actions.find((one) => one.action === 'try')?.refusal
  return (
    <Card title={t.tryIt} icon="send">
      <p className="small muted">{t.tryText}</p>
      {administers && (
        <div className="bar">
          <Button icon="send" busy={start.busy} reason={refusal ? t.cannot : undefined} onClick={() => void run()}>
            {t.tryIt}
          </Button>
        </div>
      )}
      {start.problem && <ProblemNotice problem={start.problem} />}
      {trialId && <TrialView key={trialId} connectionId={connectionId} trialId={trialId} />}
    </Card>
  )
}

function TrialView({ connectionId, trialId }: { connectionId: string; trialId: string }) {
  const [over, setOver] = useState(false)
  const answer = useAnswer(
    'connections.trial',
    { connectionId, trialId },
    { keep: true, ...(!over && { everyMs: ASK_EVERY_MS }) },
  )
  if (!over && answer.data?.state === 'done') setOver(true)
  return <Answered answer={answer}>{(trial) => <Exchange trial={trial} />}</Answered>
}

function Exchange({ trial }: { trial: Trial }) {
  const t = useText(connectionWords)
  const say = useSay()
  if (trial.state === 'running') return <Notice tone="information" live title={t.trying} />
  return (
    <div className="stack gap-2">
      <Notice live tone={trial.ok ? 'success' : 'danger'} title={trial.ok ? t.worked : t.failed}>
        <span>
          {trial.words && `${say(trial.words)}. `}
          <When at={trial.at} />
        </span>
        {trial.said && (
          <p className="small">
            <bdi dir="ltr">{trial.said}</bdi>
          </p>
        )}
      </Notice>
      {trial.steps.length > 0 && (
        <ol className="plain-list stack gap-2" aria-label={t.exchange}>
          {trial.steps.map((step, index) => (
            <li key={index} className="stack gap-1">
              <span className="row gap-1 small interface">
                <StatusBadge tone={step.way === 'out' ? 'information' : step.way === 'in' ? 'success' : 'neutral'}>
                  {t[step.way]}
                </StatusBadge>
                <bdi dir="ltr">{step.what}</bdi>
                <span className="muted">
                  <bdi>{step.ms}</bdi> {t.ms}
                </span>
              </span>
              {step.text && (
                <pre className="exchange small" dir="ltr" tabIndex={0}>
                  {step.text}
                </pre>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
