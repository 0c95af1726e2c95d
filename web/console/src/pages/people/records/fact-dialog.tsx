import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Input } from '@app/contract/calls'
import { Confirm, DateField, FileField, newId, ProblemNotice, TextArea, useCommand, useText, useToast } from '@app/ui'
import { call } from '../../../app/api.ts'
import { FactFields } from './fact-fields.tsx'
import type { FactCard, Records } from './fact-value.tsx'
import { recordWords } from './words.ts'

type Fact = Input<'facts.set'>['fact']

/** The paper goes first, under the change's own id; then the change. Twice sent is once done. */
function useChange(facilitatorId: string, changeId: string) {
  const client = useQueryClient()
  const [fileId] = useState(newId)
  return useCommand(
    async (given: { fact: Fact; from: string | null; reason: string; file: File | undefined }, commandId) => {
      const { fact, from, reason, file } = given
      try {
        if (file) {
          const kind = fact.kind === 'photo' ? 'photo' : 'tax'
          const bytes = new Uint8Array(await file.arrayBuffer())
          await call('facts.upload', { facilitatorId, changeId, fileId, kind }, { commandId: newId(), bytes })
        }
        const said = fact.kind === 'photo' ? { ...fact, value: fileId } : fact
        const paper = file && fact.kind !== 'photo' ? fileId : null
        return await call(
          'facts.set',
          { changeId, facilitatorId, fact: said, from, fileId: paper, reason },
          { commandId },
        )
      } finally {
        void client.invalidateQueries()
      }
    },
  )
}

/** What is to be different, from when, why, and on what evidence. */
export function FactDialog({ card, records, onClose }: { card: FactCard; records: Records; onClose(): void }) {
  const t = useText(recordWords)
  const toast = useToast()
  const [changeId] = useState(newId)
  const act = useChange(records.facilitatorId, changeId)
  const [fact, setFact] = useState<Fact>(() => ({ kind: card.kind, value: card.value ?? '' }) as Fact)
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const [file, setFile] = useState<File>()
  const withFile = card.evidence !== 'words'
  const missing = withFile && !file ? t.fileFirst : reason.trim() ? undefined : t.whyFirst
  const save = async () => {
    const done = await act.run({ fact, from: from || null, reason: reason.trim(), file })
    if (!done) return
    toast(done.state === 'in_force' ? t.saved : t.sent)
    onClose()
  }
  return (
    <Confirm
      open
      title={t[`f_${card.kind}`]}
      confirm={card.people === 2 ? t.send : t.save}
      busy={act.busy}
      reason={missing}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <FactFields fact={fact} records={records} onChange={setFact} />
      {withFile && (
        <FileField
          id="fact-file"
          label={card.evidence === 'picture' ? t.picture : t.paper}
          takes={card.evidence === 'picture' ? 'photo' : 'photoOrPdf'}
          file={file}
          onChange={setFile}
        />
      )}
      {card.fromDay && (
        <DateField id="fact-from" label={t.from} hint={t.fromHint} optional value={from} onChange={setFrom} />
      )}
      <TextArea id="fact-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
