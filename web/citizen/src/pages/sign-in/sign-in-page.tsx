import { useState } from 'react'
import type { Output } from '@app/contract/calls'
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
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { safeNext } from './safe-next.ts'
import { WhoPage } from './who-page.tsx'

const words = createMessages({
  en: {
    title: 'Sign in',
    lead: 'We’ll text you a code. There is no password.',
    phone: 'Your mobile number',
    phoneWrong: 'Enter the full number, such as 0300 1234567',
    send: 'Send me the code',
    codeTitle: 'Enter the code',
    codeLead: 'We sent it to',
    code: '6-digit code',
    check: 'Sign in',
    again: 'Send it again',
    wait: (seconds: number) => `You can ask for another in ${seconds} seconds`,
    other: 'Use another number',
    never: 'Nobody from the programme will ever ask you for this code.',
  },
  ur: {
    title: 'سائن اِن کریں',
    lead: 'ہم آپ کے فون پر ایک کوڈ بھیجیں گے۔ کوئی پاس ورڈ نہیں۔',
    phone: 'آپ کا موبائل نمبر',
    phoneWrong: 'پورا نمبر لکھیں، جیسے 0300 1234567',
    send: 'کوڈ بھیجیں',
    codeTitle: 'کوڈ لکھیں',
    codeLead: 'کوڈ اس نمبر پر بھیجا گیا:',
    code: '6 ہندسوں کا کوڈ',
    check: 'سائن اِن کریں',
    again: 'دوبارہ بھیجیں',
    wait: (seconds) => `${seconds} سیکنڈ بعد دوبارہ بھیج سکیں گے`,
    other: 'دوسرا نمبر',
    never: 'یہ کوڈ ہمارا کوئی نمائندہ کبھی نہیں مانگے گا۔',
  },
})

interface Sent {
  to: string
  resendAfterSeconds: number
  turn: number
}

export default function SignInPage() {
  const [phone, setPhone] = useState('')
  const [sent, setSent] = useState<Sent>()
  const [doubt, setDoubt] = useState<Doubt>()
  if (doubt) return <WhoPage doubt={doubt} onOver={() => setDoubt(undefined)} />
  return sent ? (
    <CodePage
      key="code"
      phone={phone}
      sent={sent}
      onSent={setSent}
      onOther={() => setSent(undefined)}
      onDoubt={(found) => {
        setSent(undefined)
        setDoubt(found)
      }}
    />
  ) : (
    <PhonePage key="phone" phone={phone} onPhone={setPhone} onSent={setSent} />
  )
}

type OnSent = (sent: Sent) => void
type Doubt = NonNullable<Output<'auth.verifyCode'>['doubt']>

function PhonePage({ phone, onPhone, onSent }: { phone: string; onPhone(phone: string): void; onSent: OnSent }) {
  const t = useText(words)
  const { name } = useProgramme()
  const { language } = useLanguage()
  const request = useAct('auth.requestCode')
  const { query, go } = useNavigation()
  const { signedIn } = useSession()
  const [tried, setTried] = useState(false)
  const error = tried && !/^\+\d{9,15}$/.test(phone) ? t.phoneWrong : undefined
  const submit = async () => {
    setTried(true)
    if (!/^\+\d{9,15}$/.test(phone)) return
    const reply = await request.run({ phone, app: 'citizen', language })
    if (reply) onSent({ to: reply.sentToMasked, resendAfterSeconds: reply.resendAfterSeconds, turn: 1 })
  }
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={error ? [{ fieldId: 'phone', message: error }] : []} />
        <PhoneField id="phone" label={t.phone} error={error} value={phone} onChange={onPhone} />
        {request.problem && <ProblemNotice problem={request.problem} onRetry={() => void submit()} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={request.busy}>
            {t.send}
          </Button>
          <PasskeyButton
            {...byPasskey}
            onSignedIn={(me) => {
              signedIn(me)
              go(safeNext(query.next), true)
            }}
          />
        </ActionBar>
      </form>
    </Page>
  )
}

interface CodePageProps {
  phone: string
  sent: Sent
  onSent: OnSent
  onOther(): void
  onDoubt(doubt: Doubt): void
}

function CodePage({ phone, sent, onSent, onOther, onDoubt }: CodePageProps) {
  const t = useText(words)
  const { name, programme } = useProgramme()
  const { language } = useLanguage()
  const { query, go } = useNavigation()
  const { signedIn } = useSession()
  const [code, setCode] = useState('')
  const verify = useAct('auth.verifyCode')
  const again = useAct('auth.requestCode')
  const left = useCountdown(sent.resendAfterSeconds, sent.turn)
  const submit = async (typed: string) => {
    const reply = await verify.run({ phone, code: typed, app: 'citizen' })
    if (reply?.session) {
      signedIn(reply.session.me)
      go(safeNext(query.next), true)
    } else if (reply?.doubt) onDoubt(reply.doubt)
    else setCode('')
  }
  const resend = async () => {
    const reply = await again.run({ phone, app: 'citizen', language })
    if (reply) onSent({ to: reply.sentToMasked, resendAfterSeconds: reply.resendAfterSeconds, turn: sent.turn + 1 })
  }
  return (
    <Page title={t.codeTitle} suffix={name}>
      <p className="interface">
        {t.codeLead} <Bdi>{sent.to}</Bdi>
      </p>
      <form
        className="form-flow"
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
            {t.check}
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
