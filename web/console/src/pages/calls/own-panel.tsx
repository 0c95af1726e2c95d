import { useState } from 'react'
import { flushSync } from 'react-dom'
import {
  Bdi,
  Button,
  CodeField,
  EmptyState,
  Icon,
  Notice,
  PhoneField,
  ProblemNotice,
  Tabs,
  useText,
  When,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { HouseholdPart } from './own-household.tsx'
import { NumberPart } from './own-number.tsx'
import { RecordPart } from './own-record.tsx'
import { numbersWords } from './numbers-words.ts'
import { ownWords } from './own-words.ts'
import type { useCallerProof } from './use-caller-proof.ts'

interface OwnPanelProps {
  call: ActiveCall | undefined
  known: ReturnType<typeof useCallerProof>
}

/** What is the caller's own is spoken of after they have read a code, and only while they are on the line. */
export function OwnPanel({ call, known }: OwnPanelProps) {
  const t = useText(ownWords)
  if (!call || call.over)
    return (
      <EmptyState icon="phone-call" title={t.noCall}>
        {t.noCallText}
      </EmptyState>
    )
  return (
    <div className="stack gap-4">
      <h2 className="card-title" id="own-title" tabIndex={-1}>
        <Icon name="user-check" /> <span>{t.title}</span>
      </h2>
      {known.proof ? (
        <Own accountId={known.proof.accountId} until={known.proof.until} onEnd={known.forget} />
      ) : (
        <ProofForm call={call} onProved={known.prove} />
      )}
    </div>
  )
}

/** The caller reads the code that came to their number. */
export function ProofForm({
  call,
  onProved,
}: {
  call: ActiveCall
  onProved: ReturnType<typeof useCallerProof>['prove']
}) {
  const t = useText(ownWords)
  const [phone, setPhone] = useState(call.phone)
  const [code, setCode] = useState('')
  const send = useAct('calls.sendCheck')
  const check = useAct('calls.check')
  const [sentTo, setSentTo] = useState<string>()
  const ask = async () => {
    check.clear()
    const sent = await send.run({ phone })
    if (!sent) return
    // The keyboard stands in the code's field before the caller has read the first digit.
    flushSync(() => {
      setSentTo(sent.sentToMasked)
      setCode('')
    })
    document.getElementById('own-code')?.focus()
  }
  const prove = async (typed: string) => {
    if (typed.length !== 6) return
    const done = await check.run({ phone, code: typed })
    if (done) onProved({ callId: call.callId, ...done })
    else setCode('')
  }
  return (
    <form
      className="card stack gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void (sentTo ? prove(code) : ask())
      }}
    >
      <h3>
        <Icon name="key" /> {t.isIt}
      </h3>
      <p className="small">{t.isItText}</p>
      {!sentTo && <PhoneField id="own-phone" label={t.phone} autoComplete="off" value={phone} onChange={setPhone} />}
      {sentTo && (
        <p className="small interface" aria-live="polite">
          {t.sentTo} <Bdi>{sentTo}</Bdi>
        </p>
      )}
      {sentTo && (
        <CodeField
          id="own-code"
          label={t.code}
          value={code}
          onChange={setCode}
          onComplete={(typed) => void prove(typed)}
        />
      )}
      {(send.problem ?? check.problem) && <ProblemNotice problem={(send.problem ?? check.problem)!} />}
      <div className="row gap-2">
        {sentTo ? (
          <Button type="submit" tone="primary" icon="check" busy={check.busy} disabled={code.length < 6}>
            {t.check}
          </Button>
        ) : (
          <Button type="submit" tone="primary" icon="message" busy={send.busy}>
            {t.send}
          </Button>
        )}
        {sentTo && (
          <Button icon="repeat" busy={send.busy} onClick={() => void ask()}>
            {t.sendAgain}
          </Button>
        )}
      </div>
    </form>
  )
}

function Own({ accountId, until, onEnd }: { accountId: string; until: string; onEnd(): void }) {
  const t = useText(ownWords)
  const numbers = useText(numbersWords)
  const [part, setPart] = useState<'household' | 'record' | 'number'>('household')
  const ending = useAct('calls.endCheck')
  const end = async () => {
    if (await ending.run({})) onEnd()
  }
  return (
    <>
      <Notice
        tone="success"
        icon="user-check"
        live
        title={
          <>
            {t.yes} · {t.until} <When at={until} as="time" />
          </>
        }
      >
        <p className="small">{t.recorded}</p>
        {ending.problem && <ProblemNotice problem={ending.problem} onRetry={() => void end()} />}
        <Button small icon="close" busy={ending.busy} onClick={() => void end()}>
          {t.end}
        </Button>
      </Notice>
      <Tabs<'household' | 'record' | 'number'>
        label={t.parts}
        current={part}
        onChange={setPart}
        tabs={[
          { key: 'household', label: t.household, content: <HouseholdPart accountId={accountId} /> },
          { key: 'record', label: t.record, content: <RecordPart accountId={accountId} onGone={onEnd} /> },
          { key: 'number', label: numbers.own, content: <NumberPart accountId={accountId} /> },
        ]}
      />
    </>
  )
}
