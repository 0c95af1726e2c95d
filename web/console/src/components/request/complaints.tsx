import { useState } from 'react'
import { GRIEVANCE_KINDS, type GrievanceKind, isOfAVisit, needsWords } from '@app/domain/grievances'
import {
  Bdi,
  createMessages,
  Icon,
  newId,
  SelectField,
  StatusBadge,
  TextArea,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import { ComplaintPanel } from './complaint-panel.tsx'
import { kindWords } from './grievance-kinds.ts'
import { PanelFrame } from './panel-frame.tsx'
import type { RequestView } from './request-words.ts'

const words = createMessages({
  en: {
    keys: 'Complaint',
    paidMore: 'Asked for extra',
    complain: 'File a complaint',
    read: 'A complaint',
    about: 'What is it about?',
    what: 'What the caller says',
    needed: 'Enter what the caller says',
    file: 'File it for the caller',
    filed: 'Complaint recorded',
  },
  ur: {
    keys: 'شکایت',
    paidMore: 'زیادہ رقم مانگی گئی',
    complain: 'شکایت درج کریں',
    read: 'شکایت',
    about: 'کس بارے میں ہے؟',
    what: 'کال کرنے والے نے کیا بتایا',
    needed: 'کال کرنے والے کی بات لکھیں',
    file: 'کال کرنے والے کی طرف سے درج کریں',
    filed: 'شکایت درج ہو گئی',
  },
})

/** Complaints of the request, and a key to file one for whoever is on the line. */
export function Complaints({ request }: { request: RequestView }) {
  const t = useText(words)
  const say = useSay()
  const { data } = useAnswer('grievances.ofRequest', { requestId: request.id })
  const [open, setOpen] = useState<GrievanceKind | ''>()
  const [read, setRead] = useState<string>()
  const visited = request.visits.some(
    (visit) => visit.kind === 'household' && ['in_progress', 'completed'].includes(visit.state),
  )
  const acts = [
    ...(visited
      ? [{ code: 'KeyY', shown: 'Y', words: t.paidMore, icon: 'coins' as const, kind: 'overcharge' as const }]
      : []),
    { code: 'KeyI', shown: 'I', words: t.complain, icon: 'message' as const, kind: '' as const },
  ]
  useKeys(
    t.keys,
    acts.map((act) => ({ code: act.code, shown: act.shown, words: act.words, run: () => setOpen(act.kind) })),
  )
  return (
    <div className="stack gap-2">
      {data?.items.map((one) => (
        <p key={one.id} className="row gap-2 small interface">
          <button
            type="button"
            className="link-button"
            aria-expanded={read === one.id}
            onClick={() => setRead(read === one.id ? undefined : one.id)}
          >
            <Bdi>{one.caseNo}</Bdi> {say(one.kindWords)}
          </button>
          <StatusBadge tone="information" icon="message">
            {say(one.stateWords)}
          </StatusBadge>
        </p>
      ))}
      {read && (
        <section className="card act-panel" aria-label={t.read}>
          <ComplaintPanel key={read} grievanceId={read} onDone={() => setRead(undefined)} />
        </section>
      )}
      <div className="acts interface" role="group" aria-label={t.keys}>
        {acts.map((act) => (
          <button
            key={act.code}
            type="button"
            className="act"
            aria-pressed={open === act.kind}
            onClick={() => setOpen(open === act.kind ? undefined : act.kind)}
          >
            <Icon name={act.icon} /> <span>{act.words}</span> <kbd dir="ltr">{act.shown}</kbd>
          </button>
        ))}
      </div>
      {open !== undefined && (
        <section className="card act-panel" aria-label={t.complain}>
          <FilePanel key={open} request={request} first={open} visited={visited} onDone={() => setOpen(undefined)} />
        </section>
      )}
    </div>
  )
}

function FilePanel({
  request,
  first,
  visited,
  onDone,
}: {
  request: RequestView
  first: GrievanceKind | ''
  visited: boolean
  onDone(): void
}) {
  const t = useText(words)
  const kinds = useText(kindWords)
  const toast = useToast()
  const command = useAct('grievances.file')
  const [kind, setKind] = useState(first)
  const [text, setText] = useState('')
  const [grievanceId] = useState(newId)
  const [tried, setTried] = useState(false)
  const wordless = kind !== '' && needsWords(kind) && !text.trim()
  const save = async () => {
    setTried(true)
    if (!kind || wordless || !(await command.run({ requestId: request.id, grievanceId, kind, words: text.trim() })))
      return
    toast(t.filed)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.file} onConfirm={() => void save()} onKeep={onDone}>
      <SelectField
        id="complain-kind"
        label={t.about}
        error={tried && !kind ? t.about : undefined}
        value={kind}
        options={GRIEVANCE_KINDS.filter((one) => visited || !isOfAVisit(one) || one === 'no_show').map((one) => ({
          value: one,
          label: kinds[one],
        }))}
        onChange={(next) => setKind(next as GrievanceKind)}
      />
      <TextArea
        id="complain-what"
        label={t.what}
        optional={kind === '' || !needsWords(kind)}
        maxLength={2000}
        error={tried && wordless ? t.needed : undefined}
        value={text}
        onChange={setText}
      />
    </PanelFrame>
  )
}
