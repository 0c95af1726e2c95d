import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Card,
  Confirm,
  forgetAnswers,
  ProblemNotice,
  Stack,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { to } from '../../app/paths.ts'
import { Answered } from '../../components/states.tsx'
import { consentWords } from './consents-words.ts'

type Consent = Output<'record.consents'>['items'][number]

/** What I agreed to, and taking it back: its effect is said before it is done. */
export function ConsentsCard() {
  const t = useText(consentWords)
  return (
    <Card title={t.title} icon="signature">
      <p className="small muted">{t.text}</p>
      <ConsentPage />
    </Card>
  )
}

/** A page of them; the earlier one opens below it. */
function ConsentPage({ cursor }: { cursor?: string }) {
  const t = useText(consentWords)
  const [more, setMore] = useState(false)
  const answer = useAnswer('record.consents', cursor === undefined ? {} : { cursor })
  const changed = () => {
    forgetAnswers('record.')
    forgetAnswers('requests.')
    answer.reload()
  }
  return (
    <Answered answer={answer} shape="row">
      {({ items, next }) => (
        <Stack gap={2}>
          {items.length === 0 && <p>{t.none}</p>}
          <ul className="record-list">
            {items.map((one) => (
              <ConsentLine key={one.id} one={one} changed={changed} />
            ))}
          </ul>
          {next &&
            (more ? (
              <ConsentPage cursor={next} />
            ) : (
              <Button tone="quiet" onClick={() => setMore(true)}>
                {t.more}
              </Button>
            ))}
        </Stack>
      )}
    </Answered>
  )
}

function ConsentLine({ one, changed }: { one: Consent; changed(): void }) {
  const t = useText(consentWords)
  const say = useSay()
  return (
    <li>
      <p>{say(one.words)}</p>
      <p className="small muted">
        <When at={one.at} /> · {say(one.proof)}
        {one.requestId && one.trackingNo && (
          <>
            {' '}
            ·{' '}
            <a href={to('request', { requestId: one.requestId })}>
              <Bdi>{one.trackingNo}</Bdi>
            </a>
          </>
        )}
      </p>
      {one.reliedAt && (
        <p className="small">
          {t.relied} <When at={one.reliedAt} />
        </p>
      )}
      {one.withdrawnAt && (
        <p className="small">
          <strong>{t.withdrawn}</strong> <When at={one.withdrawnAt} />
        </p>
      )}
      {one.state === 'replaced' && <p className="small">{t.replaced}</p>}
      {one.state === 'withdrawn' && one.effect && <p className="small">{say(one.effect.stays)}</p>}
      {one.ending && <TakeBack one={one} changed={changed} />}
    </li>
  )
}

function TakeBack({ one, changed }: { one: Consent; changed(): void }) {
  const t = useText(consentWords)
  const say = useSay()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const act = useAct('record.withdrawConsent')
  const takeBack = async () => {
    if (!(await act.run({ consentId: one.id, acceptFeePaisa: one.feePaisa, acceptDearerPaisa: one.restDearerPaisa })))
      return
    setAsking(false)
    toast(t.done)
    changed()
  }
  return (
    <>
      <Button small tone="quiet" onClick={() => setAsking(true)}>
        {t.takeBack}
      </Button>
      <Confirm
        open={asking}
        danger
        title={t.takeBack}
        confirm={t.confirm}
        busy={act.busy}
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      >
        {one.effect && (
          <Stack gap={2}>
            <p>
              <strong>{t.stops}</strong> {say(one.effect.stops)}
            </p>
            <p>
              <strong>{t.stays}</strong> {say(one.effect.stays)}
            </p>
            {one.feePaisa > 0 && (
              <p>
                <strong>{t.fee}</strong> <Amount paisa={one.feePaisa} />
              </p>
            )}
            {one.restDearerPaisa > 0 && (
              <p>
                <strong>{t.restDearer}</strong> <Amount paisa={one.restDearerPaisa} />
              </p>
            )}
          </Stack>
        )}
        {act.problem && <ProblemNotice problem={act.problem} />}
      </Confirm>
    </>
  )
}
