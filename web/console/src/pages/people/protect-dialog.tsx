import { useState } from 'react'
import {
  ChoiceCards,
  Confirm,
  createMessages,
  Notice,
  ProblemNotice,
  TextArea,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { EvidenceFields, usePieces } from './evidence-fields.tsx'
import { proceedingWords } from './people-words.ts'
import type { Proceeding } from './proceeding-page.tsx'

const words = createMessages({
  en: {
    title: 'Pause now',
    fact: 'What is it about?',
    safety: 'Someone’s safety',
    money: 'Money',
    verified: 'How you verified it',
    verifiedHint: 'Who checked what, and when',
    why: 'Notice: why they’re paused',
    end: 'It ends by itself',
    endText: (hours: number) =>
      `We send the notice now and hold their pay. The pause ends by itself unless another supervisor keeps it within ${hours} hours.`,
    done: 'Paused. Notice sent.',
  },
  ur: {
    title: 'فوراً روکیں',
    fact: 'کس بارے میں ہے؟',
    safety: 'کسی کی حفاظت',
    money: 'رقم',
    verified: 'تصدیق کیسے ہوئی',
    verifiedHint: 'کس نے کیا دیکھا، اور کب',
    why: 'نوٹس: کیوں روکا گیا ہے',
    end: 'وقفہ خود ختم ہوتا ہے',
    endText: (hours) =>
      `نوٹس ابھی جاتا ہے اور ان کا معاوضہ رک جاتا ہے۔ اگر ${hours} گھنٹے میں کوئی دوسرا نگران وقفہ برقرار نہ رکھے تو وہ خود ختم ہو جاتا ہے۔`,
    done: 'روک دیا گیا۔ نوٹس بھیج دیا گیا۔',
  },
})

/** A pause on a verified fact: its notice goes with it, and the end is not in the hands of whoever orders it. */
export function ProtectDialog({ proceeding, onClose }: { proceeding: Proceeding; onClose(): void }) {
  const t = useText(words)
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
