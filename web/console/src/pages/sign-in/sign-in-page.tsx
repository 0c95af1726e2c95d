import { useState } from 'react'
import {
  ActionBar,
  Bdi,
  Button,
  CodeField,
  createMessages,
  DemoHint,
  ErrorSummary,
  Page,
  PhoneField,
  ProblemNotice,
  useCountdown,
  useLanguage,
  useText,
} from '@app/ui'
import { PasskeyButton } from '@app/ui/passkeys'
import { useAct } from '../../app/api.ts'
import { byPasskey } from '../../app/passkeys.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { ComingBack } from './coming-back.tsx'
import { OtherWays } from './other-ways.tsx'
import { takeWayBack } from './way-back.ts'

const words = createMessages({
  en: {
    title: 'Sign in to your desk',
    lead: 'For staff. You need two codes: one we send to your phone and one from your authenticator app.',
    phone: 'Your mobile number',
    phoneWrong: 'Enter the full number, like 0300 1234567',
    send: 'Send me a code',
    codeTitle: 'Code from the text message',
    sentTo: 'Sent to',
    code: '6-digit code',
    next: 'Continue',
    again: 'Send it again',
    wait: (seconds: number) => `Send it again in ${seconds} seconds`,
    other: 'Use another number',
    totpTitle: 'Code from your app',
    totpLead: 'Open your authenticator app. The code changes every 30 seconds.',
    totp: '6-digit code from the app',
    enter: 'Sign in',
    step: (now: number) => `Step ${now} of 3`,
    never: 'Nobody will ever ask you for these codes.',
  },
  ur: {
    title: 'اپنے ڈیسک پر سائن اِن کریں',
    lead: 'عملے کے لیے۔ دو کوڈ چاہئیں: ایک جو ہم آپ کے فون پر بھیجتے ہیں، ایک آپ کی تصدیقی ایپ کا۔',
    phone: 'آپ کا موبائل نمبر',
    phoneWrong: 'پورا نمبر لکھیں، جیسے 0300 1234567',
    send: 'کوڈ بھیجیں',
    codeTitle: 'ایس ایم ایس والا کوڈ',
    sentTo: 'اس نمبر پر بھیجا گیا:',
    code: '6 ہندسوں کا کوڈ',
    next: 'آگے چلیں',
    again: 'دوبارہ بھیجیں',
    wait: (seconds) => `${seconds} سیکنڈ بعد دوبارہ بھیج سکیں گے`,
    other: 'دوسرا نمبر استعمال کریں',
    totpTitle: 'ایپ والا کوڈ',
    totpLead: 'اپنی تصدیقی ایپ کھولیں۔ کوڈ ہر 30 سیکنڈ میں بدلتا ہے۔',
    totp: 'ایپ کا 6 ہندسوں کا کوڈ',
    enter: 'سائن اِن کریں',
    step: (now) => `مرحلہ ${now}، کل 3`,
    never: 'یہ کوڈ آپ سے کبھی کوئی نہیں مانگے گا۔',
  },
})

interface Sent {
  to: string
  resendAfterSeconds: number
  turn: number
}

const PHONE = /^\+\d{9,15}$/

/** Phone, code, time-based code; a page each, and each goes on by itself when its six digits are there. */
export default function SignInPage() {
  const [phone, setPhone] = useState('')
  const [sent, setSent] = useState<Sent>()
  const [ticket, setTicket] = useState('')
  const [back, setBack] = useState(takeWayBack)
  if (ticket)
    return (
      <TotpPage
        key="totp"
        phone={phone}
        ticket={ticket}
        onBack={() => {
          setTicket('')
          setBack(undefined)
          setSent(undefined)
        }}
      />
    )
  if (back) return <ComingBack back={back} onTicket={setTicket} onLeave={() => setBack(undefined)} />
  if (sent)
    return (
      <CodePage
        key="code"
        phone={phone}
        sent={sent}
        onSent={setSent}
        onTicket={setTicket}
        onOther={() => setSent(undefined)}
      />
    )
  return <PhonePage key="phone" phone={phone} onPhone={setPhone} onSent={setSent} />
}

function PhonePage({
  phone,
  onPhone,
  onSent,
}: {
  phone: string
  onPhone(phone: string): void
  onSent(sent: Sent): void
}) {
  const t = useText(words)
  const { name, programme } = useProgramme()
  const { language } = useLanguage()
  const request = useAct('auth.requestCode')
  const { signedIn } = useSession()
  const [tried, setTried] = useState(false)
  const error = tried && !PHONE.test(phone) ? t.phoneWrong : undefined
  const submit = async () => {
    setTried(true)
    if (!PHONE.test(phone)) return
    const reply = await request.run({ phone, app: 'console', language })
    if (reply) onSent({ to: reply.sentToMasked, resendAfterSeconds: reply.resendAfterSeconds, turn: 1 })
  }
  return (
    <Page title={t.title} suffix={name} eyebrow={t.step(1)} lead={t.lead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={error ? [{ fieldId: 'phone', message: error }] : []} />
        <PhoneField id="phone" label={t.phone} error={error} value={phone} onChange={onPhone} />
        <DemoHint mode={programme?.mode} step="people" />
        {request.problem && <ProblemNotice problem={request.problem} onRetry={() => void submit()} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={request.busy}>
            {t.send}
          </Button>
          <PasskeyButton {...byPasskey} onSignedIn={signedIn} />
        </ActionBar>
      </form>
      <OtherWays />
    </Page>
  )
}

function CodePage({
  phone,
  sent,
  onSent,
  onTicket,
  onOther,
}: {
  phone: string
  sent: Sent
  onSent(sent: Sent): void
  onTicket(ticket: string): void
  onOther(): void
}) {
  const t = useText(words)
  const { name, programme } = useProgramme()
  const { language } = useLanguage()
  const { signedIn } = useSession()
  const [code, setCode] = useState('')
  const verify = useAct('auth.verifyCode')
  const again = useAct('auth.requestCode')
  const left = useCountdown(sent.resendAfterSeconds, sent.turn)
  const submit = async (typed: string) => {
    const reply = await verify.run({ phone, code: typed, app: 'console' })
    if (reply?.session) signedIn(reply.session.me)
    else if (reply?.secondFactor) onTicket(reply.secondFactor.ticket)
    else setCode('')
  }
  const resend = async () => {
    const reply = await again.run({ phone, app: 'console', language })
    if (reply) onSent({ to: reply.sentToMasked, resendAfterSeconds: reply.resendAfterSeconds, turn: sent.turn + 1 })
  }
  return (
    <Page title={t.codeTitle} suffix={name} eyebrow={t.step(2)}>
      <p className="interface">
        {t.sentTo} <Bdi>{sent.to}</Bdi>
      </p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit(code)
        }}
      >
        <CodeField
          id="code"
          label={t.code}
          hint={t.never}
          value={code}
          onChange={setCode}
          onComplete={(typed) => void submit(typed)}
        />
        <DemoHint mode={programme?.mode} step="text" phone={phone} />
        {verify.problem && <ProblemNotice problem={verify.problem} />}
        {again.problem && <ProblemNotice problem={again.problem} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={verify.busy}>
            {t.next}
          </Button>
          <Button
            tone="quiet"
            block
            busy={again.busy}
            reason={left > 0 ? t.wait(left) : undefined}
            onClick={() => void resend()}
          >
            {t.again}
          </Button>
          <Button tone="quiet" block onClick={onOther}>
            {t.other}
          </Button>
        </ActionBar>
      </form>
    </Page>
  )
}

function TotpPage({ phone, ticket, onBack }: { phone: string; ticket: string; onBack(): void }) {
  const t = useText(words)
  const { name, programme } = useProgramme()
  const { signedIn } = useSession()
  const [totp, setTotp] = useState('')
  const finish = useAct('auth.secondFactor')
  const submit = async (typed: string) => {
    const session = await finish.run({ ticket, totp: typed })
    if (session) signedIn(session.me)
    else setTotp('')
  }
  return (
    <Page title={t.totpTitle} suffix={name} eyebrow={t.step(3)} lead={t.totpLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit(totp)
        }}
      >
        <CodeField
          id="totp"
          label={t.totp}
          hint={t.never}
          value={totp}
          onChange={setTotp}
          onComplete={(typed) => void submit(typed)}
        />
        <DemoHint mode={programme?.mode} step="authenticator" phone={phone} />
        {finish.problem && <ProblemNotice problem={finish.problem} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={finish.busy}>
            {t.enter}
          </Button>
          <Button tone="quiet" block onClick={onBack}>
            {t.other}
          </Button>
        </ActionBar>
      </form>
    </Page>
  )
}
