import { useState } from 'react'
import {
  Button,
  Confirm,
  createMessages,
  newId,
  PhoneField,
  type Problem,
  ProblemNotice,
  SelectField,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'

const words = createMessages({
  en: {
    open: 'Let them order past the limit',
    lead: 'So many open orders are usual for no household. Ask what they are for: your name and reason stay on record.',
    phone: 'Their number',
    scope: 'For how long',
    order: 'Their next order, within a day',
    day: 'Every order of a day',
    reason: 'Why',
    needed: 'Fill this in',
    done: 'They can order now',
  },
  ur: {
    open: 'حد سے آگے آرڈر کرنے دیں',
    lead: 'کسی گھر کے اتنے آرڈر عموماً ایک ساتھ نہیں چلتے۔ پوچھیں کہ کس لیے چاہییں؛ آپ کا نام اور وجہ درج رہے گی۔',
    phone: 'ان کا نمبر',
    scope: 'کب تک',
    order: 'صرف اگلا آرڈر، ایک دن کے اندر',
    day: 'ایک دن تک ہر آرڈر',
    reason: 'وجہ',
    needed: 'یہ خانہ بھریں',
    done: 'اب وہ آرڈر کر سکتے ہیں',
  },
})

/** What somebody hears who has too much open at once; a person can let them past. */
const CAPS: readonly string[] = ['orders_open_max', 'times_held_max', 'number_told_max', 'orders_from_here_max']
export const isCap = (problem: Problem | undefined): boolean =>
  problem?.kind === 'refused' && CAPS.includes(problem.code)

interface PastLimitProps {
  /** Of whoever is on the line, where it is known. */
  phone: string
  onDone(): void
}

/** The button and what it asks: who, for how long, why. */
export function PastLimit(props: PastLimitProps) {
  const t = useText(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon="plus" onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <PastLimitDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

const SCOPES = ['order', 'day'] as const

function PastLimitDialog({ phone: known, onDone, onClose }: PastLimitProps & { onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('orders.liftLimit')
  const [liftId] = useState(newId)
  const [phone, setPhone] = useState(known)
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('order')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && !text.trim() ? t.needed : undefined)
  const save = async () => {
    setTried(true)
    if (!phone.trim() || !reason.trim()) return
    if (!(await command.run({ liftId, phone, scope, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
    onDone()
  }
  return (
    <Confirm open title={t.open} confirm={t.open} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>{t.lead}</p>
      <PhoneField
        id="limit-phone"
        label={t.phone}
        autoComplete="off"
        error={missing(phone)}
        value={phone}
        onChange={setPhone}
      />
      <SelectField
        id="limit-scope"
        label={t.scope}
        value={scope}
        options={SCOPES.map((value) => ({ value, label: t[value] }))}
        onChange={(chosen) => setScope(chosen === 'day' ? 'day' : 'order')}
      />
      <TextField
        id="limit-reason"
        label={t.reason}
        maxLength={300}
        error={missing(reason)}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
