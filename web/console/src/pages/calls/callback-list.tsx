import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  ChoiceCards,
  createMessages,
  Dialog,
  Phone,
  ProblemNotice,
  StatusBadge,
  TextField,
  useText,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { businessNow } from '../../app/programme.tsx'
import { Listed } from '../../components/page/states.tsx'
import { PromisedWindow } from './promised-window.tsx'
import type { useActiveCall } from '../../components/order/active-call.ts'

type Callback = Output<'callbacks.list'>['items'][number]

const words = createMessages({
  en: {
    none: 'No calls to make',
    noneText: 'Missed calls and visits to confirm appear here.',
    abandoned: 'Hung up while waiting',
    unproven_visit: 'Did the visit take place?',
    order_asked: 'Do they want this visit?',
    slot_needed: 'Agree a time',
    promised: 'Promised for',
    late: 'Late',
    call: 'Call',
    done: 'Called',
    open: 'Open request',
    take: 'I’ll take it',
    mineFor: (minutes: number) => `Yours for ${minutes} min`,
    another: 'Someone else is calling',
    title: 'Called back',
    tries: (count: number) => `tried ${count} times`,
    reached: 'Did anyone answer?',
    yes: 'Yes',
    no: 'No: call again later',
    took: 'Did the visit take place as recorded?',
    wants: 'Someone ordered a visit to this number. Do they want it?',
    wantsYes: 'Yes, they do',
    wantsNo: 'No, they know nothing of it',
    tookYes: 'Yes, it did',
    tookNo: 'No, it didn’t',
    note: 'Note',
    save: 'Save',
    choose: 'Choose one',
  },
  ur: {
    none: 'کسی کو واپس کال نہیں کرنی',
    noneText: 'جو کالیں رہ گئیں اور جن ملاقاتوں کی تصدیق کرنی ہے، وہ یہاں آئیں گی۔',
    abandoned: 'انتظار میں فون رکھ دیا',
    unproven_visit: 'کیا ملاقات ہوئی تھی؟',
    order_asked: 'کیا یہ ملاقات چاہیے؟',
    slot_needed: 'وقت طے کرنا ہے',
    promised: 'وعدہ:',
    late: 'دیر ہو گئی',
    call: 'کال',
    done: 'کال کر لی',
    open: 'درخواست کھولیں',
    take: 'اپنے ذمے لیں',
    mineFor: (minutes) => `${minutes} منٹ آپ کے ذمے`,
    another: 'کوئی اور کال کر رہا ہے',
    title: 'واپس کال کی',
    tries: (count) => `${count} بار کوشش`,
    reached: 'کیا کسی نے فون اٹھایا؟',
    yes: 'ہاں',
    no: 'نہیں: بعد میں دوبارہ کال کریں',
    took: 'کیا ملاقات ویسے ہی ہوئی جیسے درج ہے؟',
    wants: 'اس نمبر پر گھر کی ملاقات منگوائی گئی ہے۔ کیا یہ ملاقات چاہیے؟',
    wantsYes: 'ہاں، چاہیے',
    wantsNo: 'نہیں، انہیں معلوم نہیں',
    tookYes: 'ہاں، ہوئی',
    tookNo: 'نہیں، نہیں ہوئی',
    note: 'نوٹ',
    save: 'محفوظ کریں',
    choose: 'براہِ کرم ایک چنیں',
  },
})

/** Whom we promised to call, the oldest promise first. */
export function CallbackList({
  active,
  onOpen,
}: {
  active: ReturnType<typeof useActiveCall>
  onOpen(requestId: string): void
}) {
  const t = useText(words)
  const pages = usePages('callbacks.list', { limit: 10 }, { everyMs: 30_000 })
  const [closing, setClosing] = useState<Callback>()
  return (
    <Listed pages={pages} empty={{ icon: 'phone', title: t.none, text: t.noneText }}>
      {(items) => (
        <>
          <ul className="plain-list interface">
            {items.map((item) => (
              <CallbackRow key={item.id} item={item} active={active} onOpen={onOpen} onDone={() => setClosing(item)} />
            ))}
          </ul>
          {closing && <CallbackDone key={closing.id} callback={closing} onClose={() => setClosing(undefined)} />}
        </>
      )}
    </Listed>
  )
}

interface CallbackRowProps {
  item: Callback
  active: ReturnType<typeof useActiveCall>
  onOpen(requestId: string): void
  onDone(): void
}

/** Only whoever took it calls: two people must not ring the same household. */
function CallbackRow({ item, active, onOpen, onDone }: CallbackRowProps) {
  const t = useText(words)
  const named: Record<string, string> = {
    abandoned: t.abandoned,
    unproven_visit: t.unproven_visit,
    order_asked: t.order_asked,
    slot_needed: t.slot_needed,
  }
  const take = useAct('callbacks.take')
  const now = businessNow().getTime()
  const left = item.takenUntil ? Math.max(0, Math.ceil((Date.parse(item.takenUntil) - now) / 60_000)) : 0
  const theirs = item.owner !== null && !item.mine && left > 0
  const mine = item.mine && left > 0
  return (
    <li className="plain-row callback" data-row={item.id}>
      <span>
        <strong>{named[item.reason] ?? item.reason}</strong> <Phone value={item.phone} />
      </span>
      <span className="small muted row gap-1">
        {Date.parse(item.promisedUntil) < now && (
          <StatusBadge tone="danger" icon="clock">
            {t.late}
          </StatusBadge>
        )}{' '}
        {t.promised} <PromisedWindow from={item.promisedAt} until={item.promisedUntil} />
        {item.tries > 0 && <> · {t.tries(item.tries)}</>}
        {mine && (
          <StatusBadge tone="accent" icon="hourglass">
            {t.mineFor(left)}
          </StatusBadge>
        )}
      </span>
      <span className="row gap-1">
        {mine ? (
          <>
            <Button
              small
              tone="primary"
              icon="phone"
              busy={active.starting}
              disabled={Boolean(active.call)}
              onClick={() => void active.start(item.phone, 'out')}
            >
              {t.call}
            </Button>
            <Button small tone="quiet" icon="check" onClick={onDone}>
              {t.done}
            </Button>
          </>
        ) : (
          <Button
            small
            icon="check"
            busy={take.busy}
            reason={theirs ? t.another : undefined}
            onClick={() => void take.run({ callbackId: item.id })}
          >
            {t.take}
          </Button>
        )}
        {item.requestId && (
          <Button small tone="quiet" onClick={() => onOpen(item.requestId as string)}>
            {t.open}
          </Button>
        )}
      </span>
      {take.problem && <ProblemNotice problem={take.problem} />}
    </li>
  )
}

function CallbackDone({ callback, onClose }: { callback: Callback; onClose(): void }) {
  const t = useText(words)
  const done = useAct('callbacks.done')
  const [reached, setReached] = useState<'yes' | 'no' | ''>('')
  const [took, setTook] = useState<'yes' | 'no' | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const asksOrder = callback.reason === 'order_asked'
  const asksVisit = (asksOrder || callback.visitId !== null) && reached === 'yes'
  const save = async () => {
    setTried(true)
    if (!reached || (asksVisit && !took)) return
    const saved = await done.run({
      callbackId: callback.id,
      reached: reached === 'yes',
      note,
      ...(asksVisit ? { visitConfirmed: took === 'yes' } : {}),
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      footer={
        <Button tone="primary" block busy={done.busy} onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      <ChoiceCards
        id="reached"
        label={t.reached}
        columns={2}
        error={tried && !reached ? t.choose : undefined}
        value={reached}
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        onChange={setReached}
      />
      {asksVisit && (
        <ChoiceCards
          id="took"
          label={asksOrder ? t.wants : t.took}
          columns={2}
          error={tried && !took ? t.choose : undefined}
          value={took}
          choices={[
            { value: 'yes', label: asksOrder ? t.wantsYes : t.tookYes },
            { value: 'no', label: asksOrder ? t.wantsNo : t.tookNo },
          ]}
          onChange={setTook}
        />
      )}
      <TextField id="callback-note" label={t.note} optional maxLength={500} value={note} onChange={setNote} />
      {done.problem && <ProblemNotice problem={done.problem} />}
    </Dialog>
  )
}
