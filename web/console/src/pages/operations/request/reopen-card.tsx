import { useState } from 'react'
import { Button, Card, createMessages, Fold, ProblemNotice, SelectField, TextField, useText, useToast } from '@app/ui'
import { TABLE, type RequestState } from '@app/domain/requests'
import { useAct } from '../../../app/api.ts'
import type { RequestView } from '../../../components/request/request-words.ts'

const words = createMessages({
  en: {
    title: 'Reopen or redo a step',
    lead: 'Only after a decision: an upheld complaint or a late approval.',
    to: 'Back to',
    reason: 'The decision',
    needed: 'Fill this in',
    save: 'Reopen',
    done: 'Done',
    booked: 'Ordered',
    ready: 'Ready to file',
    submitted: 'With the office',
    in_process: 'The office is working on it',
    objected: 'Objected',
    approved: 'Approved',
    issued: 'Document ready',
    delivering: 'On its way home',
  },
  ur: {
    title: 'دوبارہ کھولیں یا کوئی قدم دہرائیں',
    lead: 'صرف فیصلے کے بعد: شکایت درست مانی گئی ہو یا منظوری دیر سے آئی ہو۔',
    to: 'کس مرحلے پر واپس',
    reason: 'کیا فیصلہ ہوا',
    needed: 'یہ خانہ بھریں',
    save: 'دوبارہ کھولیں',
    done: 'ہو گیا',
    booked: 'آرڈر ہو گیا',
    ready: 'جمع کرانے کے لیے تیار',
    submitted: 'دفتر میں جمع',
    in_process: 'دفتر میں کام ہو رہا ہے',
    objected: 'اعتراض',
    approved: 'منظور',
    issued: 'کاغذ تیار',
    delivering: 'گھر جا رہا ہے',
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
    if (!target || !reason.trim() || !(await command.run({ requestId: request.id, to: target, reason: reason.trim() })))
      return
    toast(t.done)
    setTo('')
    setReason('')
    setTried(false)
  }
  return (
    <Card>
      <Fold title={t.title}>
        <form
          className="stack gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <p className="small muted interface">{t.lead}</p>
          <SelectField
            id="reopen-to"
            label={t.to}
            error={tried && !to ? t.needed : undefined}
            value={to}
            options={targets.map((one) => ({ value: one, label: t[one] }))}
            onChange={setTo}
          />
          <TextField
            id="reopen-reason"
            label={t.reason}
            maxLength={300}
            error={tried && !reason.trim() ? t.needed : undefined}
            value={reason}
            onChange={setReason}
          />
          {command.problem && <ProblemNotice problem={command.problem} />}
          <div>
            <Button type="submit" small icon="undo" busy={command.busy}>
              {t.save}
            </Button>
          </div>
        </form>
      </Fold>
    </Card>
  )
}
