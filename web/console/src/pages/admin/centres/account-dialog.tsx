import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Confirm, newId, ProblemNotice, TextArea, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { IbanField } from '../../../components/deciding/iban-field.tsx'
import { centreAdminWords } from './words.ts'

const EMPTY = { iban: '', holder: '', reason: '' }

/** Where the centre's share is to be paid; a second administrator decides. */
export function AccountDialog({ centre, onClose }: { centre: Output<'centres.get'>; onClose(): void }) {
  const t = useText(centreAdminWords)
  const toast = useToast()
  const act = useAct('centres.askAccount')
  const [changeId] = useState(newId)
  const [form, setForm] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setForm((now) => ({ ...now, ...part }))
  const ready = Object.values(form).every((text) => text.trim())
  const save = async () => {
    if (!(await act.run({ changeId, centreId: centre.id, ...form }))) return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm
      open
      title={centre.account ? t.askAccount : t.enterAccount}
      confirm={t.send}
      busy={act.busy}
      reason={ready ? undefined : t.fill}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <IbanField id="centre-iban" label={t.iban} value={form.iban} onChange={(iban) => set({ iban })} />
      <TextField
        id="centre-holder"
        label={t.holder}
        hint={t.holderHint}
        maxLength={70}
        value={form.holder}
        onChange={(holder) => set({ holder })}
      />
      <TextArea
        id="centre-reason"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={300}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
