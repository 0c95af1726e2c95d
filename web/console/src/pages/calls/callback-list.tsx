import { useState } from 'react'
import type { Output } from '@app/contract'
import { Button, ChoiceCards, createMessages, Dialog, Phone, ProblemNotice, StatusBadge, TextField, useText, When } from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { businessNow } from '../../app/programme.tsx'
import { Listed } from '../../app/states.tsx'
import type { useActiveCall } from './active-call.ts'

type Callback = Output<'callbacks.list'>['items'][number]

const words = createMessages({
  en: {
    none: 'Nobody waits for a call', noneText: 'Abandoned calls and visits to confirm appear here.', abandoned: 'Gave up waiting', unproven_visit: 'Did the visit take place?', slot_needed: 'Agree on a time', promised: 'Promised by', late: 'Late', call: 'Call', done: 'Called', open: 'Open request',
    title: 'Called back', reached: 'Did somebody answer?', yes: 'Yes', no: 'No: promise again', took: 'Did the visit take place as recorded?', tookYes: 'Yes, it did', tookNo: 'No, it did not', note: 'Note', save: 'Save', choose: 'Please choose one',
  },
  ur: {
    none: 'کسی کو واپس کال نہیں کرنی', noneText: 'ادھوری کالیں اور تصدیق والی ملاقاتیں یہاں آئیں گی۔', abandoned: 'انتظار چھوڑ دیا', unproven_visit: 'کیا ملاقات ہوئی تھی؟', slot_needed: 'وقت طے کرنا ہے', promised: 'وعدہ:', late: 'دیر', call: 'کال', done: 'کال کر لی', open: 'درخواست کھولیں',
    title: 'واپس کال کی', reached: 'کیا کسی نے کال سنی؟', yes: 'ہاں', no: 'نہیں: دوبارہ وعدہ', took: 'کیا ملاقات ویسی ہی ہوئی جیسی درج ہے؟', tookYes: 'ہاں، ہوئی', tookNo: 'نہیں ہوئی', note: 'نوٹ', save: 'محفوظ کریں', choose: 'براہِ کرم ایک چنیں',
  },
})

/** Whom we promised to call, the oldest promise first. */
export function CallbackList({ active, onOpen }: { active: ReturnType<typeof useActiveCall>; onOpen(requestId: string): void }) {
  const t = useText(words)
  const pages = usePages('callbacks.list', { limit: 10 }, { everyMs: 30_000 })
  const [closing, setClosing] = useState<Callback>()
  const named: Record<string, string> = t
  const late = (item: Callback) => Date.parse(item.promisedAt) < businessNow().getTime()
  return (
    <Listed pages={pages} empty={{ icon: 'phone', title: t.none, text: t.noneText }}>
      {(items) => (
        <>
          <ul className="plain-list interface">
            {items.map((item) => (
              <li key={item.id} className="plain-row callback">
                <span>
                  <strong>{named[item.reason] ?? item.reason}</strong> <Phone value={item.phone} />
                </span>
                <span className="small muted row gap-1">
                  {late(item) && <StatusBadge tone="danger" icon="clock">{t.late}</StatusBadge>} {t.promised} <When at={item.promisedAt} />
                </span>
                <span className="row gap-1">
                  <Button small icon="phone" busy={active.starting} disabled={Boolean(active.call)} onClick={() => void active.start(item.phone, 'out')}>{t.call}</Button>
                  <Button small tone="quiet" icon="check" onClick={() => setClosing(item)}>{t.done}</Button>
                  {item.requestId && <Button small tone="quiet" onClick={() => onOpen(item.requestId as string)}>{t.open}</Button>}
                </span>
              </li>
            ))}
          </ul>
          {closing && <CallbackDone key={closing.id} callback={closing} onClose={() => setClosing(undefined)} />}
        </>
      )}
    </Listed>
  )
}

function CallbackDone({ callback, onClose }: { callback: Callback; onClose(): void }) {
  const t = useText(words)
  const done = useAct('callbacks.done')
  const [reached, setReached] = useState<'yes' | 'no' | ''>('')
  const [took, setTook] = useState<'yes' | 'no' | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const asksVisit = callback.visitId !== null && reached === 'yes'
  const save = async () => {
    setTried(true)
    if (!reached || (asksVisit && !took)) return
    const saved = await done.run({ callbackId: callback.id, reached: reached === 'yes', note, ...(asksVisit ? { visitConfirmed: took === 'yes' } : {}) })
    if (saved) onClose()
  }
  return (
    <Dialog open title={t.title} onClose={onClose} footer={<Button tone="primary" block busy={done.busy} onClick={() => void save()}>{t.save}</Button>}>
      <ChoiceCards id="reached" label={t.reached} columns={2} error={tried && !reached ? t.choose : undefined} value={reached} choices={[{ value: 'yes', label: t.yes }, { value: 'no', label: t.no }]} onChange={setReached} />
      {asksVisit && (
        <ChoiceCards id="took" label={t.took} columns={2} error={tried && !took ? t.choose : undefined} value={took} choices={[{ value: 'yes', label: t.tookYes }, { value: 'no', label: t.tookNo }]} onChange={setTook} />
      )}
      <TextField id="callback-note" label={t.note} optional maxLength={500} value={note} onChange={setNote} />
      {done.problem && <ProblemNotice problem={done.problem} />}
    </Dialog>
  )
}
