import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { ChoiceCards, Confirm, createMessages, Notice, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import type { RequestView } from '../../../components/request/request-words.ts'

type Ruling = Input<'operations.unlockCode'>['ruling']

const words = createMessages({
  en: {
    start: 'Start code entered wrongly too many times',
    completion: 'Completion code entered wrongly too many times',
    text: 'Call the household first. We tell both sides what you decide and keep your reason on record.',
    what: 'Your decision',
    new_tries: 'Five new tries',
    newText: 'The household has the code, but it was entered wrongly.',
    approved: 'Continue without the code',
    approvedText:
      'The household agrees but doesn’t have the code. The visit stays unconfirmed until someone calls them back.',
    reason: 'What the household said',
    needed: 'Fill this in',
    choose: 'Choose one',
    save: 'Allow the visit to continue',
    done: 'The visit can continue',
  },
  ur: {
    start: 'شروع کا کوڈ کئی بار غلط لکھا گیا',
    completion: 'ختم کا کوڈ کئی بار غلط لکھا گیا',
    text: 'پہلے گھر والوں کو فون کریں۔ آپ کا فیصلہ دونوں طرف بتایا جائے گا اور آپ کی وجہ ریکارڈ میں رہے گی۔',
    what: 'آپ کا فیصلہ',
    new_tries: 'پانچ نئی کوششیں',
    newText: 'کوڈ گھر والوں کے پاس ہے؛ لکھنے میں غلطی ہوئی۔',
    approved: 'کوڈ کے بغیر آگے بڑھیں',
    approvedText: 'گھر والے راضی ہیں مگر ان کے پاس کوڈ نہیں۔ کال پر تصدیق ہونے تک کوڈ کی تصدیق باقی رہے گی۔',
    reason: 'گھر والوں نے کیا کہا',
    needed: 'یہ خانہ بھریں',
    choose: 'براہِ کرم ایک چنیں',
    save: 'ملاقات آگے بڑھنے دیں',
    done: 'ملاقات آگے بڑھ سکتی ہے',
  },
})

interface UnlockDialogProps {
  visitId: string
  code: NonNullable<RequestView['visits'][number]['lockedCode']>
  onClose(): void
}

export function UnlockDialog({ visitId, code, onClose }: UnlockDialogProps) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('operations.unlockCode')
  const [ruling, setRuling] = useState<Ruling | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!ruling || !reason.trim() || !(await command.run({ visitId, ruling, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t[code]} confirm={t.save} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <Notice tone="warning" icon="phone" title={t.text} />
      <ChoiceCards
        id="code-ruling"
        label={t.what}
        error={tried && !ruling ? t.choose : undefined}
        value={ruling}
        choices={[
          { value: 'new_tries', label: t.new_tries, detail: t.newText },
          { value: 'approved', label: t.approved, detail: t.approvedText },
        ]}
        onChange={(next) => setRuling(next as Ruling)}
      />
      <TextField
        id="code-reason"
        label={t.reason}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
