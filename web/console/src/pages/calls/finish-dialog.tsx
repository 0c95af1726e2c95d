import { useEffect, useEffectEvent, useState } from 'react'
import { Button, ChoiceCards, createMessages, Dialog, ProblemNotice, TextField, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { DISPOSITIONS, dispositionWords, type Disposition } from './dispositions.ts'

const words = createMessages({
  en: {
    title: 'How did the call end?',
    what: 'What was it about?',
    note: 'Note',
    missing: 'Choose what it was about',
    save: 'End the call (Ctrl Enter)',
    hint: 'Press a key to choose, Ctrl Enter to save.',
    group: 'Ending a call',
  },
  ur: {
    title: 'کال کیسے ختم ہوئی؟',
    what: 'کس بارے میں تھی؟',
    note: 'نوٹ',
    missing: 'چنیں کہ کال کس بارے میں تھی',
    save: 'کال ختم کریں (Ctrl Enter)',
    hint: 'ایک بٹن سے چنیں؛ Ctrl Enter سے محفوظ کریں۔',
    group: 'کال ختم کرنا',
  },
})

interface FinishDialogProps {
  open: boolean
  call: Pick<ActiveCall, 'callId'>
  requestId: string | undefined
  onClose(): void
  onFinished(): void
}

/** No call ends without a disposition: what it was about, by one key. */
export function FinishDialog({ open, call, requestId, onClose, onFinished }: FinishDialogProps) {
  const t = useText(words)
  const named = useText(dispositionWords)
  const [disposition, setDisposition] = useState<Disposition | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const finish = useAct('calls.finish')
  const save = async () => {
    setTried(true)
    if (!disposition) return
    const done = await finish.run({ callId: call.callId, disposition, note, ...(requestId ? { requestId } : {}) })
    if (done) onFinished()
  }
  // The server does not know the call any more, or it was finished in another window: nothing is left to do.
  const unknown =
    finish.problem?.kind === 'refused' &&
    (finish.problem.code === 'call_unknown' || finish.problem.code === 'already_done')
  const end = useEffectEvent(onFinished)
  useEffect(() => {
    if (unknown) end()
  }, [unknown])
  useKeys(
    t.group,
    open
      ? [
          ...DISPOSITIONS.map(({ value, code, shown }) => ({
            code,
            shown,
            words: named[value],
            run: () => setDisposition(value),
          })),
          { code: 'Enter', shown: 'Ctrl Enter', control: true, words: t.save, run: () => void save() },
        ]
      : [],
    true,
  )
  return (
    <Dialog
      open={open}
      title={t.title}
      onClose={onClose}
      footer={
        <Button tone="primary" block busy={finish.busy} onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      <div className="dense stack gap-3">
        <ChoiceCards
          id="disposition"
          label={t.what}
          hint={t.hint}
          columns={2}
          error={tried && !disposition ? t.missing : undefined}
          value={disposition}
          choices={DISPOSITIONS.map(({ value, shown }) => ({
            value,
            label: named[value],
            end: <kbd dir="ltr">{shown}</kbd>,
          }))}
          onChange={setDisposition}
        />
        <TextField id="disposition-note" label={t.note} optional maxLength={500} value={note} onChange={setNote} />
        {finish.problem && <ProblemNotice problem={finish.problem} onRetry={() => void save()} />}
      </div>
    </Dialog>
  )
}
