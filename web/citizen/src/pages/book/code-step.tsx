import { useEffect, useEffectEvent, useState } from 'react'
import {
  Bdi,
  Button,
  CodeField,
  createMessages,
  groupPhone,
  LinkButton,
  ProblemNotice,
  Skeleton,
  useCountdown,
  useLanguage,
  useText,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { PlacingProblem } from './placing-problem.tsx'
import { usePlacing } from './use-placing.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

const words = createMessages({
  en: {
    title: 'Enter the code',
    sent: 'We sent it to',
    code: '6-digit code',
    never: 'Nobody from the programme will ever ask you for this code.',
    order: 'Order now',
    again: 'Send it again',
    wait: (seconds: number) => `You can ask for another in ${seconds} seconds`,
    other: 'Change the number',
    placing: 'Placing your order…',
    look: 'See the order',
  },
  ur: {
    title: 'کوڈ لکھیں',
    sent: 'کوڈ اس نمبر پر بھیجا گیا:',
    code: '6 ہندسوں کا کوڈ',
    never: 'یہ کوڈ ہمارا کوئی نمائندہ کبھی نہیں مانگے گا۔',
    order: 'آرڈر کریں',
    again: 'دوبارہ بھیجیں',
    wait: (seconds) => `${seconds} سیکنڈ بعد دوبارہ منگوا سکیں گے`,
    other: 'نمبر بدلیں',
    placing: 'آپ کا آرڈر درج ہو رہا ہے…',
    look: 'آرڈر دیکھیں',
  },
})

const RESEND_SECONDS = 60

/** The code that was asked for by "order": once it is right, what was agreed to is ordered. */
export function CodeStep(step: StepProps) {
  const { go } = useNavigation()
  const { status } = useSession()
  const { agreed } = step.draft
  // Nothing was agreed to, or it was changed since: it is looked at first.
  const lookFirst = useEffectEvent(() => go(step.hrefOf('check'), true))
  useEffect(() => {
    if (!agreed) lookFirst()
  }, [agreed])
  if (!agreed || status === 'unknown') return null
  return status === 'in' ? <Placing step={step} agreed={agreed} /> : <Code step={step} />
}

function Code({ step }: { step: StepProps }) {
  const t = useText(words)
  const { language } = useLanguage()
  const { signedIn } = useSession()
  const { phone } = step.draft
  const [code, setCode] = useState('')
  const [turn, setTurn] = useState(1)
  const verify = useAct('auth.verifyCode')
  const again = useAct('auth.requestCode')
  const left = useCountdown(RESEND_SECONDS, turn)
  useEffect(() => document.getElementById('code')?.focus(), [])
  const submit = async (typed: string) => {
    const reply = await verify.run({ phone, code: typed, app: 'citizen' })
    if (reply?.session) signedIn(reply.session.me)
  }
  const resend = async () => {
    if (await again.run({ phone, app: 'citizen', language })) setTurn(turn + 1)
  }
  return (
    <StepFrame step={step} title={t.title} nextWords={t.order} busy={verify.busy} onSubmit={() => void submit(code)}>
      <p className="interface">
        {t.sent} <Bdi>{groupPhone(phone)}</Bdi>
      </p>
      <CodeField
        id="code"
        label={t.code}
        hint={t.never}
        value={code}
        onChange={setCode}
        onComplete={(typed) => void submit(typed)}
      />
      {verify.problem && (
        <ProblemNotice
          problem={verify.problem}
          onRetry={verify.problem.kind === 'offline' ? () => void submit(code) : undefined}
        />
      )}
      {again.problem && <ProblemNotice problem={again.problem} />}
      <div className="row gap-2">
        <Button
          tone="quiet"
          busy={again.busy}
          reason={left > 0 ? t.wait(left) : undefined}
          onClick={() => void resend()}
        >
          {t.again}
        </Button>
        <LinkButton tone="quiet" href={step.hrefOf('check')}>
          {t.other}
        </LinkButton>
      </div>
    </StepFrame>
  )
}

/** Signed in: the order goes by itself, and again when a lost network is back. */
function Placing({ step, agreed }: { step: StepProps; agreed: Record<string, string> }) {
  const t = useText(words)
  const { place, busy, problem, tries } = usePlacing(step)
  const again = () => void place(agreed, step.draft.agreedWords)
  const order = useEffectEvent(again)
  useEffect(() => {
    const go = () => order()
    go()
    addEventListener('online', go)
    return () => removeEventListener('online', go)
  }, [])
  return (
    <StepFrame
      step={step}
      title={problem ? t.order : t.placing}
      stop={problem?.kind !== 'offline'}
      busy={busy}
      nextWords={t.order}
      onSubmit={again}
    >
      {problem ? (
        <PlacingProblem problem={problem} tries={tries} onRetry={again} />
      ) : (
        <Skeleton shape="card" lines={2} label={t.placing} />
      )}
      {problem && problem.kind !== 'offline' && (
        <LinkButton tone="primary" block href={step.hrefOf(stepFor(problem))}>
          {t.look}
        </LinkButton>
      )}
    </StepFrame>
  )
}

/** Where a refusal is put right: a time that is gone on its own page, everything else on the one that shows all. */
const stepFor = (problem: { kind: string; code?: string }): string =>
  problem.kind === 'refused' && problem.code?.startsWith('slot_') ? 'when' : 'check'
