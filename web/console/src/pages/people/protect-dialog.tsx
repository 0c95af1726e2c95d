import { useState } from 'react'
import { ChoiceCards, Confirm, Notice, ProblemNotice, TextArea, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { EvidenceFields, usePieces } from './evidence-fields.tsx'
import { proceedingWords } from './people-words.ts'
import type { Proceeding } from './proceeding.ts'
import { protectWords } from './protect-words.ts'

/** A pause on a verified fact: its notice goes with it, and the end is not in the hands of whoever orders it. */
export function ProtectDialog({ proceeding, onClose }: { proceeding: Proceeding; onClose(): void }) {
  const t = useText(protectWords)
  const p = useText(proceedingWords)
  const toast = useToast()
  const protect = useAct('proceedings.protect')
  const [fact, setFact] = useState<'safety' | 'money' | ''>('')
  const [verifiedBy, setVerifiedBy] = useState('')
  const [ground, setGround] = useState('')
  const { pieces, setPieces, evidence } = usePieces(proceeding)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!fact || !verifiedBy.trim() || !ground.trim() || !evidence) return
    if (
      !(await protect.run({
        proceedingId: proceeding.id,
        facilitatorId: proceeding.facilitatorId,
        fact,
        verifiedBy: verifiedBy.trim(),
        ground: ground.trim(),
        evidence,
      }))
    )
      return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      danger
      title={t.title}
      confirm={t.title}
      busy={protect.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Notice tone="warning" icon="clock" title={t.end}>
        {t.endText(proceeding.pauseHours)}
      </Notice>
      <ChoiceCards
        id="fact"
        label={t.fact}
        value={fact}
        choices={[
          { value: 'safety', label: t.safety, icon: 'shield' },
          { value: 'money', label: t.money, icon: 'wallet' },
        ]}
        error={tried && !fact ? p.needed : undefined}
        onChange={setFact}
      />
      <TextField
        id="verified-by"
        label={t.verified}
        hint={t.verifiedHint}
        maxLength={300}
        value={verifiedBy}
        onChange={setVerifiedBy}
        error={tried && !verifiedBy.trim() ? p.needed : undefined}
      />
      <TextArea
        id="ground"
        label={t.why}
        rows={3}
        maxLength={1000}
        value={ground}
        onChange={setGround}
        error={tried && !ground.trim() ? p.needed : undefined}
      />
      <EvidenceFields proceedingId={proceeding.id} pieces={pieces} tried={tried} onChange={setPieces} />
      {protect.problem && <ProblemNotice problem={protect.problem} />}
    </Confirm>
  )
}
