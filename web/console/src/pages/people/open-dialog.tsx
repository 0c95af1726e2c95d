import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract'
import { Bdi, Confirm, createMessages, newId, ProblemNotice, TextArea, useSay, useSettled, useText, useToast } from '@app/ui'
import { SearchCombo } from '../../../ui/search-combo.tsx'
import { useAct, useAnswer } from '../../app/api.ts'
import { usePlaces } from '../../request/places.ts'
import { proceedingWords } from './people-words.ts'

const words = createMessages({
  en: { title: 'Open a review', who: 'Who', whoHint: 'Name or badge number', none: 'Nobody of this name in your area', ended: 'No longer engaged: no review is possible', why: 'Why, in words', text: 'It lays nothing on anybody. Whoever opens it does not decide it. On its page you attach files and, on a verified fact, pause at once.', done: 'The review is open' },
  ur: { title: 'جانچ شروع کریں', who: 'کون', whoHint: 'نام یا بیج نمبر', none: 'آپ کے علاقے میں اس نام کا کوئی نہیں', ended: 'اب کام پر نہیں: جانچ ممکن نہیں', why: 'کیوں، الفاظ میں', text: 'اس سے کسی پر کچھ لاگو نہیں ہوتا۔ جو شروع کرے وہ فیصلہ نہیں کرتا۔ اس کے صفحے پر فائلیں لگائیں اور تصدیق شدہ بات پر فوراً روکیں۔', done: 'جانچ شروع ہو گئی' },
})
type Whom = Output<'proceedings.whom'>['items'][number]
const WAIT_MS = 250

/** A review by hand: on whom and why; its page, with the evidence, follows. */
export function OpenDialog({ onClose }: { onClose(): void }) {
  const t = useText(words)
  const p = useText(proceedingWords)
  const say = useSay()
  const toast = useToast()
  const navigate = useNavigate()
  const places = usePlaces()
  const open = useAct('proceedings.open')
  const [proceedingId] = useState(newId)
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<Whom>()
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const q = useSettled(text.trim(), WAIT_MS)
  const found = useAnswer('proceedings.whom', q.length > 1 && !whom ? { q } : null, { keep: true })
  const tehsil = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  const error = whom && !whom.mayOpen ? t.ended : tried && !whom ? p.needed : undefined
  const save = async () => {
    setTried(true)
    if (!whom?.mayOpen || !ground.trim() || !(await open.run({ proceedingId, facilitatorId: whom.facilitatorId, ground: ground.trim() }))) return
    toast(t.done)
    void navigate({ to: '/people/proceedings/$proceedingId', params: { proceedingId } })
  }
  return (
    <Confirm open title={t.title} confirm={t.title} busy={open.busy} onConfirm={() => void save()} onClose={onClose}>
      <p className="small muted">{t.text}</p>
      <SearchCombo
        inputId="whom"
        label={t.who}
        hint={t.whoHint}
        none={t.none}
        error={error}
        text={text}
        items={(whom ? [] : found.data?.items ?? []).map((one) => ({ ...one, id: one.facilitatorId, detail: <><Bdi>{one.badgeNo}</Bdi> · {tehsil(one.tehsilId)}</> }))}
        onText={(next) => { setText(next); if (next !== whom?.name) setWhom(undefined) }}
        onPick={(one) => { setWhom(one); setText(one.name) }}
      />
      {whom && <p className="small interface"><bdi>{whom.name}</bdi> · <Bdi>{whom.badgeNo}</Bdi> · {tehsil(whom.tehsilId)}</p>}
      {found.problem && <ProblemNotice problem={found.problem} onRetry={found.reload} />}
      <TextArea id="open-ground" label={t.why} rows={4} maxLength={1000} value={ground} onChange={setGround} error={tried && !ground.trim() ? p.needed : undefined} />
      {open.problem && <ProblemNotice problem={open.problem} />}
    </Confirm>
  )
}
