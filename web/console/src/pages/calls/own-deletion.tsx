import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, CodeField, Confirm, Notice, ProblemNotice, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { ownWords, partWords } from './own-words.ts'

type Preview = Output<'record.deletionPreview'>

/** Shown when asked for: what would go, what stays, and what stands against it; then a fresh code that only the caller gets. */
export function DeletionCard({ accountId, onGone }: { accountId: string; onGone(): void }) {
  const t = useText(ownWords)
  const [asked, setAsked] = useState(false)
  const preview = useAnswer('record.deletionPreview', asked ? { accountId } : null)
  return (
    <Card title={t.remove_} icon="trash">
      <p className="small">{t.removeText}</p>
      {asked ? (
        <Answered answer={preview}>
          {(one) => (
            <>
              <Lines preview={one} />
              {one.allowed ? <Sure accountId={accountId} onGone={onGone} /> : <Against preview={one} />}
            </>
          )}
        </Answered>
      ) : (
        <Button small icon="eye" onClick={() => setAsked(true)}>
          {t.goes}
        </Button>
      )}
    </Card>
  )
}

function Against({ preview }: { preview: Preview }) {
  const t = useText(ownWords)
  const reasons: Record<string, unknown> = t
  return (
    <Notice tone="warning" title={t.against}>
      <p>{String(reasons[preview.refusal ?? ''] ?? '')}</p>
      <p className="small">
        {t.about}{' '}
        {preview.against.map((one) => (
          <span key={one}>
            <Bdi>{one}</Bdi>{' '}
          </span>
        ))}
      </p>
    </Notice>
  )
}

function Lines({ preview }: { preview: Preview }) {
  const t = useText(ownWords)
  const part = useText(partWords)
  return (
    <div className="stack gap-2 interface">
      <h3>{t.goes}</h3>
      {preview.goes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul className="plain-list">
          {preview.goes.map((line) => (
            <li key={line.part}>
              {part[line.part]} <Bdi>{line.count}</Bdi>
            </li>
          ))}
        </ul>
      )}
      <h3>{t.stays}</h3>
      {preview.stays.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul className="plain-list">
          {preview.stays.map((line) => (
            <li key={line.part}>
              {part[line.part]} <Bdi>{line.count}</Bdi>
              {line.goesAt && (
                <span className="small muted">
                  {' '}
                  · {t.keptUntil} <When at={line.goesAt} as="date" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Sure({ accountId, onGone }: { accountId: string; onGone(): void }) {
  const t = useText(ownWords)
  const toast = useToast()
  const send = useAct('record.sendCode')
  const remove = useAct('record.delete')
  const [sentTo, setSentTo] = useState<string>()
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    const sent = await send.run({ accountId })
    if (!sent) return
    flushSync(() => setSentTo(sent.sentToMasked))
    document.getElementById('own-delete-code')?.focus()
  }
  const gone = async () => {
    const done = await remove.run({ code, accountId })
    setAsking(false)
    if (!done) return setCode('')
    toast(t.gone)
    onGone()
  }
  return (
    <form
      className="stack gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === 6) setAsking(true)
      }}
    >
      <p className="small">{t.sure}</p>
      {sentTo && (
        <p className="small interface" aria-live="polite">
          {t.sentTo} <Bdi>{sentTo}</Bdi>
        </p>
      )}
      {sentTo && <CodeField id="own-delete-code" label={t.sureCode} value={code} onChange={setCode} />}
      {(send.problem ?? remove.problem) && <ProblemNotice problem={(send.problem ?? remove.problem)!} />}
      <div className="row gap-2">
        <Button small icon="message" busy={send.busy} onClick={() => void ask()}>
          {sentTo ? t.sendAgain : t.send}
        </Button>
        {sentTo && (
          <Button small type="submit" tone="danger" icon="trash" busy={remove.busy} disabled={code.length < 6}>
            {t.deleteNow}
          </Button>
        )}
      </div>
      <Confirm
        open={asking}
        danger
        title={t.deleteNow}
        confirm={t.deleteNow}
        busy={remove.busy}
        onConfirm={() => void gone()}
        onClose={() => setAsking(false)}
      >
        <p>{t.removeText}</p>
      </Confirm>
    </form>
  )
}
