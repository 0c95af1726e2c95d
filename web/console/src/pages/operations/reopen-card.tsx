import { useState } from 'react'
import { Button, Card, createMessages, ProblemNotice, SelectField, TextField, useText, useToast } from '@app/ui'
import { TABLE, type RequestState } from '@app/domain/requests'
import { useAct } from '../../app/api.ts'
import type { RequestView } from '../../request/request-words.ts'

const words = createMessages({
  en: {
    title: 'Reopen or redo a step', lead: 'Only after a decision: an upheld complaint or a late approval.', to: 'Back to', reason: 'The decision', needed: 'Fill this in', save: 'Reopen', done: 'Done',
    booked: 'Booked', ready: 'Ready to file', submitted: 'Submitted', in_process: 'In process', objected: 'Objected', approved: 'Approved', issued: 'Issued', delivering: 'On its way home',
  },
  ur: {
    title: 'دوبارہ کھولیں یا قدم دہرائیں', lead: 'صرف فیصلے کے بعد: مانی گئی شکایت یا دیر سے آئی منظوری۔', to: 'کس حالت میں', reason: 'کیا فیصلہ ہوا', needed: 'یہ خانہ بھریں', save: 'دوبارہ کھولیں', done: 'ہو گیا',
    booked: 'بک شدہ', ready: 'جمع کرانے کو تیار', submitted: 'جمع ہو چکی', in_process: 'زیرِ کارروائی', objected: 'اعتراض', approved: 'منظور', issued: 'جاری', delivering: 'گھر آ رہا ہے',
  },
})

const NAMED = ['booked', 'ready', 'submitted', 'in_process', 'objected', 'approved', 'issued', 'delivering'] as const

/** The states that a resolution may name, from the same table as the server's. */
export function reopenTargets(state: RequestState): readonly RequestState[] {
  const cell = TABLE[state].reopen ?? TABLE[state].redo
  return typeof cell === 'object' ? cell.among : []
}

export function ReopenCard({ request }: { request: RequestView }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('requests.reopen')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const targets = NAMED.filter((one) => reopenTargets(request.state).includes(one))
  if (targets.length === 0) return null
  const save = async () => {
    setTried(true)
    const target = targets.find((one) => one === to)
    if (!target || !reason.trim() || !(await command.run({ requestId: request.id, to: target, reason: reason.trim() }))) return
    toast(t.done)
    setTo('')
    setReason('')
    setTried(false)
  }
  return (
    <Card>
      <details className="fold">
        <summary className="interface">{t.title}</summary>
        <form className="stack gap-3" onSubmit={(event) => { event.preventDefault(); void save() }}>
          <p className="small muted interface">{t.lead}</p>
          <SelectField id="reopen-to" label={t.to} error={tried && !to ? t.needed : undefined} value={to} options={targets.map((one) => ({ value: one, label: t[one] }))} onChange={setTo} />
          <TextField id="reopen-reason" label={t.reason} maxLength={300} error={tried && !reason.trim() ? t.needed : undefined} value={reason} onChange={setReason} />
          {command.problem && <ProblemNotice problem={command.problem} />}
          <div><Button type="submit" small icon="undo" busy={command.busy}>{t.save}</Button></div>
        </form>
      </details>
    </Card>
  )
}
