import { useEffect, useRef, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import {
  ActionBar,
  Bdi,
  Button,
  Card,
  CodeField,
  EmptyState,
  Notice,
  Page,
  ProblemNotice,
  Skeleton,
  useCountdown,
  useLanguage,
  useText,
} from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { beginWords } from './begin-words.ts'

type Opened = Output<'begin.open'>

/** Behind a first sign-in link: what stands after # never left this browser before it was opened. */
export default function BeginPage() {
  const t = useText(beginWords)
  const { name } = useProgramme()
  const open = useAct('begin.open')
  const [opened, setOpened] = useState<Opened>()
  const asked = useRef(false)
  const token = location.hash.slice(1)
  useEffect(() => {
    // Opening it again would shut out this very page.
    if (asked.current || token === '') return
    asked.current = true
    void open.run({ token }).then((reply) => reply && setOpened(reply))
  }, [open, token])
  if (opened) return <Setting opened={opened} />
  const dead = token === '' || open.problem?.kind === 'refused'
  return (
    <Page title={t.title} suffix={name} hideTitle={dead}>
      {dead ? (
        <EmptyState icon="lock" title={t.dead}>
          {t.deadText}
        </EmptyState>
      ) : open.problem ? (
        <ProblemNotice problem={open.problem} onRetry={() => location.reload()} />
      ) : (
        <Skeleton shape="card" label={t.opening} />
      )}
    </Page>
  )
}

const whole = (code: string): boolean => /^\d{6}$/.test(code)

function Setting({ opened }: { opened: Opened }) {
  const t = useText(beginWords)
  const { name } = useProgramme()
  const { signedIn } = useSession()
  const navigate = useNavigate()
  const finish = useAct('begin.finish')
  const [totp, setTotp] = useState('')
  const [code, setCode] = useState('')
  const ready = whole(totp) && (!opened.codeNeeded || whole(code))
  const submit = async () => {
    if (!ready) return
    const { ticket, codeNeeded } = opened
    const session = await finish.run({ ticket, totp, ...(codeNeeded && { code }) })
    if (!session) return
    signedIn(session.me)
    void navigate({ to: '/', replace: true })
  }
  return (
    <Page title={t.hello(opened.name)} suffix={name} eyebrow={t.title} lead={t.lead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Card title={t.app}>
          <p>{t.appText}</p>
          <QrCode text={opened.uri} label={t.picture} />
          <p>
            {t.typeIt}
            <br />
            <Bdi className="begin-key">{opened.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Bdi>
          </p>
          <CodeField id="begin-totp" label={t.totp} hint={t.never} value={totp} onChange={setTotp} />
        </Card>
        <Card title={t.phone}>
          {opened.codeNeeded ? (
            <Texted opened={opened} code={code} onCode={setCode} />
          ) : (
            <Notice tone="warning">{t.noText}</Notice>
          )}
        </Card>
        {finish.problem && <ProblemNotice problem={finish.problem} />}
        <ActionBar>
          <Button
            type="submit"
            tone="primary"
            block
            busy={finish.busy}
            reason={ready ? undefined : opened.codeNeeded ? t.fill : t.fillOne}
          >
            {t.finish}
          </Button>
        </ActionBar>
      </form>
    </Page>
  )
}

const AGAIN_SECONDS = 60

/** The code that confirms the phone, sent when it is asked for. */
function Texted({ opened, code, onCode }: { opened: Opened; code: string; onCode(code: string): void }) {
  const t = useText(beginWords)
  const { language } = useLanguage()
  const send = useAct('begin.sendCode')
  const [turn, setTurn] = useState(0)
  const left = useCountdown(turn === 0 ? 0 : AGAIN_SECONDS, turn)
  const ask = async () => {
    if (await send.run({ ticket: opened.ticket, language })) setTurn(turn + 1)
  }
  return (
    <>
      <p>
        {turn === 0 ? t.willGo : t.sentTo} <Bdi>{opened.phoneMasked}</Bdi>
      </p>
      <Button
        tone={turn === 0 ? 'secondary' : 'quiet'}
        busy={send.busy}
        reason={left > 0 ? t.wait(left) : undefined}
        onClick={() => void ask()}
      >
        {turn === 0 ? t.send : t.again}
      </Button>
      {send.problem && <ProblemNotice problem={send.problem} />}
      <CodeField id="begin-code" label={t.code} value={code} onChange={onCode} />
    </>
  )
}
