import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  CodeField,
  DemoHint,
  LinkButton,
  Notice,
  Page,
  Phone,
  PhoneField,
  ProblemNotice,
  Stack,
  useCommand,
  useLanguage,
  useText,
} from '@app/ui'
import { PasskeyButton } from '@app/ui/passkeys'
import { call } from '../../app/client.ts'
import { byPasskey } from '../../app/passkeys.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { commonWords } from '../../app/words.ts'
import { signInWords } from './words.ts'

type Step = { name: 'phone' } | { name: 'code'; sentTo: string } | { name: 'second'; ticket: string }

/** Who are you: the number, the code it receives, and the code of the authenticator. */
export default function SignInPage() {
  const t = useText(signInWords)
  const { name, helpline } = useProgramme()
  const [step, setStep] = useState<Step>({ name: 'phone' })
  const [phone, setPhone] = useState('')
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <Card>
        {step.name === 'phone' && (
          <PhoneStep phone={phone} setPhone={setPhone} onSent={(sentTo) => setStep({ name: 'code', sentTo })} />
        )}
        {step.name === 'code' && (
          <CodeStep
            phone={phone}
            sentTo={step.sentTo}
            onTicket={(ticket) => setStep({ name: 'second', ticket })}
            onBack={() => setStep({ name: 'phone' })}
          />
        )}
        {step.name === 'second' && (
          <SecondStep phone={phone} ticket={step.ticket} onBack={() => setStep({ name: 'phone' })} />
        )}
      </Card>
      <LinkButton href={to('apply')} tone="quiet" block icon="user-plus">
        {t.apply}
      </LinkButton>
      {helpline && (
        <p className="muted small interface">
          {t.help} <Phone value={helpline} />
        </p>
      )}
    </Page>
  )
}

/** Into the app, unless somebody else's unsent work lies in this phone. */
function useEntering(): { enter(me: Output<'auth.me'>): Promise<void>; anothers: ReactNode } {
  const t = useText(signInWords)
  const { begin } = useSession()
  const { go } = useNavigation()
  const [anothers, setAnothers] = useState(false)
  return {
    async enter(me) {
      if (await begin(me)) return go(to('day'), true)
      await call('auth.signOut', {}).catch(() => undefined)
      setAnothers(true)
    },
    anothers: anothers && (
      <Notice tone="warning" live title={t.anothersWork}>
        {t.anothersWorkText}
      </Notice>
    ),
  }
}

function PhoneStep({
  phone,
  setPhone,
  onSent,
}: {
  phone: string
  setPhone(value: string): void
  onSent(sentTo: string): void
}) {
  const t = useText(signInWords)
  const { language } = useLanguage()
  const { programme } = useProgramme()
  const { enter, anothers } = useEntering()
  const ask = useCommand((input: { phone: string; app: 'facilitator'; language: 'ur' | 'en' }, commandId) =>
    call('auth.requestCode', input, { commandId }),
  )
  const submit = async () => {
    const sent = await ask.run({ phone, app: 'facilitator', language })
    if (sent) onSent(sent.sentToMasked)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <PhoneField id="phone" label={t.phone} hint={t.phoneHint} value={phone} onChange={setPhone} />
        <DemoHint mode={programme?.mode} step="people" />
        {ask.problem && <ProblemNotice problem={ask.problem} />}
        <Button type="submit" tone="primary" block icon="message" busy={ask.busy}>
          {t.sendCode}
        </Button>
        <PasskeyButton {...byPasskey} onSignedIn={(me) => void enter(me)} />
        {anothers}
      </Stack>
    </form>
  )
}

function CodeStep({
  phone,
  sentTo,
  onTicket,
  onBack,
}: {
  phone: string
  sentTo: string
  onTicket(ticket: string): void
  onBack(): void
}) {
  const t = useText(signInWords)
  const common = useText(commonWords)
  const [code, setCode] = useState('')
  const { programme } = useProgramme()
  const [noTicket, setNoTicket] = useState(false)
  const verify = useCommand((input: { phone: string; code: string; app: 'facilitator' }, commandId) =>
    call('auth.verifyCode', input, { commandId }),
  )
  const submit = async (typed: string) => {
    const answer: Output<'auth.verifyCode'> | undefined = await verify.run({ phone, code: typed, app: 'facilitator' })
    if (answer?.secondFactor) onTicket(answer.secondFactor.ticket)
    else if (answer) setNoTicket(true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(code)
      }}
    >
      <Stack>
        <CodeField
          id="code"
          label={t.code}
          hint={
            <>
              {t.sentTo} <Phone value={sentTo} />
            </>
          }
          value={code}
          onChange={setCode}
          onComplete={(typed) => void submit(typed)}
        />
        <DemoHint mode={programme?.mode} step="text" phone={phone} />
        {verify.problem && <ProblemNotice problem={verify.problem} />}
        {noTicket && <Notice tone="danger" live title={t.notFacilitator} />}
        <Button
          type="submit"
          tone="primary"
          block
          busy={verify.busy}
          reason={code.length < 6 ? common.codeFirst : undefined}
        >
          {t.next}
        </Button>
        <Button tone="quiet" block onClick={onBack}>
          {t.otherNumber}
        </Button>
      </Stack>
    </form>
  )
}

function SecondStep({ phone, ticket, onBack }: { phone: string; ticket: string; onBack(): void }) {
  const t = useText(signInWords)
  const common = useText(commonWords)
  const { programme } = useProgramme()
  const { enter, anothers } = useEntering()
  const [totp, setTotp] = useState('')
  const finish = useCommand((input: { ticket: string; totp: string }, commandId) =>
    call('auth.secondFactor', input, { commandId }),
  )
  const submit = async (typed: string) => {
    const session = await finish.run({ ticket, totp: typed })
    if (session) await enter(session.me)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(totp)
      }}
    >
      <Stack>
        <CodeField
          id="totp"
          label={t.totp}
          hint={t.totpHint}
          value={totp}
          onChange={setTotp}
          onComplete={(typed) => void submit(typed)}
        />
        <DemoHint mode={programme?.mode} step="authenticator" phone={phone} />
        {finish.problem && <ProblemNotice problem={finish.problem} />}
        {anothers}
        <Button
          type="submit"
          tone="primary"
          block
          icon="sign-in"
          busy={finish.busy}
          reason={totp.length < 6 ? common.codeFirst : undefined}
        >
          {t.signIn}
        </Button>
        <Button tone="quiet" block onClick={onBack}>
          {t.startAgain}
        </Button>
      </Stack>
    </form>
  )
}
