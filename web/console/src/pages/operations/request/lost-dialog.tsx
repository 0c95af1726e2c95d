import { useState } from 'react'
import { Confirm, createMessages, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'

const words = createMessages({
  en: {
    title: (name: string) => `${name} can’t be reached`,
    text: 'Someone else takes over the visit. Papers they’re carrying stay recorded as theirs until handed over.',
    reason: 'What you’ve tried',
    needed: 'Fill this in',
    save: 'Give it to someone else',
    done: 'The visit is being given to someone else',
  },
  ur: {
    title: (name) => `${name} سے رابطہ نہیں ہو رہا`,
    text: 'ملاقات کسی اور کو دی جائے گی۔ جو کاغذات ان کے پاس ہیں وہ حوالے ہونے تک انہی کے نام درج رہیں گے۔',
    reason: 'آپ نے کیا کوشش کی',
    needed: 'یہ خانہ بھریں',
    save: 'کسی اور کو دیں',
    done: 'ملاقات کسی اور کو دی جا رہی ہے',
  },
})

export function LostDialog({ visitId, name, onClose }: { visitId: string; name: string; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('operations.markLost')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ visitId, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.title(name)}
      confirm={t.save}
      danger
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.text}</p>
      <TextField
        id="lost-why"
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
