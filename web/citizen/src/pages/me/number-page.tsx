import { useState } from 'react'
import {
  ActionBar,
  Bdi,
  Button,
  Card,
  CodeField,
  DemoHint,
  newId,
  Notice,
  Page,
  PhoneField,
  ProblemNotice,
  useText,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { numberWords } from './number-words.ts'

/** With both numbers in hand. Whoever has lost the old one is told where to go. */
export default function NumberPage() {
  const t = useText(numberWords)
  const { name, programme } = useProgramme()
  const { status } = useSession()
  const [done, setDone] = useState(false)
  return (
    <Page title={t.title} suffix={name} lead={done ? undefined : t.lead}>
      {status === 'out' ? (
        <SignInGate />
      ) : done ? (
        <Notice tone="success" title={t.done}>
          {t.doneText}
        </Notice>
      ) : (
        <ChangeForm onDone={() => setDone(true)} />
      )}
      {!done && (
        <Card>
          <h2 className="section-title">{t.lost}</h2>
          <p className="interface">
            {t.lostText} <Bdi>{programme?.helpline}</Bdi>
          </p>
        </Card>
      )}
    </Page>
  )
}

function ChangeForm({ onDone }: { onDone(): void }) {
  const t = useText(numberWords)
  const { signedIn } = useSession()
  const { programme } = useProgramme()
  const send = useAct('number.sendCodes')
  const change = useAct('number.change')
  const [changeId] = useState(newId)
  const [number, setNumber] = useState('')
  const [sent, setSent] = useState<{ oldMasked: string; newMasked: string }>()
  const [codes, setCodes] = useState({ oldCode: '', newCode: '' })
  const ready = /^\d{6}$/.test(codes.oldCode) && /^\d{6}$/.test(codes.newCode)
  const submit = async () => {
    if (!sent) return setSent(await send.run({ to: number }))
    const me = ready ? await change.run({ changeId, to: number, ...codes }) : undefined
    if (!me) return
    signedIn(me)
    onDone()
  }
  return (
    <form
      className="form-flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {sent ? (
        <>
          <CodeField
            id="old-code"
            label={
              <>
                {t.oldCode} <Bdi>{sent.oldMasked}</Bdi>
              </>
            }
            value={codes.oldCode}
            onChange={(oldCode) => setCodes((now) => ({ ...now, oldCode }))}
          />
          <CodeField
            id="new-code"
            label={
              <>
                {t.newCode} <Bdi>{sent.newMasked}</Bdi>
              </>
            }
            value={codes.newCode}
            onChange={(newCode) => setCodes((now) => ({ ...now, newCode }))}
          />
          <DemoHint mode={programme?.mode} step="text" phone={number} />
          {change.problem && <ProblemNotice problem={change.problem} />}
        </>
      ) : (
        <>
          <PhoneField id="new-number" label={t.to} value={number} onChange={setNumber} />
          {send.problem && <ProblemNotice problem={send.problem} />}
        </>
      )}
      <ActionBar>
        <Button
          type="submit"
          tone="primary"
          block
          busy={send.busy || change.busy}
          disabled={sent ? !ready : !/^\+\d{9,15}$/.test(number)}
        >
          {sent ? t.change : t.send}
        </Button>
        {sent && (
          <Button tone="quiet" block onClick={() => setSent(undefined)}>
            {t.again}
          </Button>
        )}
      </ActionBar>
    </form>
  )
}
