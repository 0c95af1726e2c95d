import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { CLERK_OBJECTIONS } from '@app/domain/applications'
import {
  ActionBar,
  Button,
  Card,
  Checkbox,
  ChoiceCards,
  newId,
  SelectField,
  TextField,
  useSay,
  useText,
  useToast,
  type Choice,
} from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import { Camera } from '../../camera/camera.tsx'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { HandOver } from '../papers/hand-over.tsx'
import { counterWords, objectionWords } from './counter-words.ts'
import { TaskFrame } from './visit-frame.tsx'

type Outcome = Input<'visits.officeOutcome'>['outcome']

/** What the counter said about one task. It counts as reported by you until the office confirms. */
export default function CounterPage() {
  const t = useText(counterWords)
  return (
    <TaskFrame title={t.title}>
      {(task, visit) => (
        <>
          <LeavePapers task={task} visit={visit} />
          <Said task={task} visit={visit} />
        </>
      )}
    </TaskFrame>
  )
}

function useOutcomes(task: VisitTask): Choice<Outcome>[] {
  const t = useText(counterWords)
  const closed: Choice<Outcome> = {
    value: 'counter_closed',
    label: t.closed,
    detail: t.closedHint,
    icon: 'not-allowed',
  }
  const notReady: Choice<Outcome> = { value: 'not_ready', label: t.notReady, detail: t.notReadyHint, icon: 'hourglass' }
  if (task.kind === 'pickUp')
    return [{ value: 'picked_up', label: t.pickedUp, detail: t.pickedUpHint, icon: 'package' }, notReady, closed]
  return [
    { value: 'taken', label: t.taken, detail: t.takenHint, icon: 'seal' },
    { value: 'sent_back', label: t.sentBack, detail: t.sentBackHint, icon: 'undo' },
    ...(task.kind === 'followUp' ? [notReady] : []),
    closed,
  ]
}

function Said({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(counterWords)
  const toast = useToast()
  const { go } = useNavigation()
  const acting = useAct()
  const outcomes = useOutcomes(task)
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [told, setTold] = useState<Told>({ diaryNo: '', reason: '', bagNo: '' })
  const [slip, setSlip] = useState<Uint8Array>()
  const [noSlip, setNoSlip] = useState(false)
  // Only what the office took leaves a slip; elsewhere it is welcome and not asked for.
  const slipMissing = outcome === 'taken' && !slip && !noSlip
  const ready =
    outcome !== '' &&
    (outcome !== 'taken' || told.diaryNo.trim() !== '') &&
    (outcome !== 'sent_back' || told.reason !== '') &&
    (outcome !== 'picked_up' || /^[A-Za-z0-9-]{4,30}$/.test(told.bagNo))
  const submit = async () => {
    if (outcome === '' || slipMissing) return
    const photoFileId = slip && newId()
    if (photoFileId) {
      const photo = await acting.act({
        endpoint: 'requests.upload',
        lane: visit.id,
        input: { requestId: task.requestId, fileId: photoFileId, itemId: 'counter-slip' },
        bytes: slip,
      })
      if (photo.kind === 'refused') return
    }
    const done = await acting.act({
      endpoint: 'visits.officeOutcome',
      lane: visit.id,
      input: {
        visitId: visit.id,
        taskId: task.id,
        outcome,
        ...(photoFileId && { photoFileId }),
        diaryNo: outcome === 'taken' ? told.diaryNo.trim() : '',
        reason: outcome === 'sent_back' ? told.reason : '',
        bagNo: outcome === 'picked_up' ? told.bagNo : '',
      },
    })
    if (done.kind === 'refused') return
    if (done.kind === 'kept') toast(t.kept, 'warning')
    go(to('visit', { visitId: visit.id }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void submit()
      }}
    >
      <Card>
        <ChoiceCards id="outcome" label={t.outcome} value={outcome} choices={outcomes} onChange={setOutcome} />
        {outcome && (
          <OutcomeFields outcome={outcome} told={told} onChange={(part) => setTold((now) => ({ ...now, ...part }))} />
        )}
        {outcome !== '' && outcome !== 'counter_closed' && (
          <Slip
            taken={slip !== undefined}
            none={noSlip}
            asked={outcome === 'taken'}
            onTaken={setSlip}
            onNone={setNoSlip}
          />
        )}
        <Refused acting={acting} />
        <ActionBar>
          <Button
            type="submit"
            tone="primary"
            block
            busy={acting.busy}
            reason={outcome === '' ? t.outcomeFirst : !ready ? t.fillFirst : slipMissing ? t.needsSlip : undefined}
          >
            {t.save}
          </Button>
        </ActionBar>
      </Card>
    </form>
  )
}

interface Told {
  diaryNo: string
  reason: string
  bagNo: string
}

interface OutcomeFieldsProps {
  outcome: Outcome
  told: Told
  onChange(part: Partial<Told>): void
}

/** What each outcome has to say besides. */
function OutcomeFields({ outcome, told, onChange }: OutcomeFieldsProps) {
  const t = useText(counterWords)
  const say = useSay()
  return (
    <>
      {outcome === 'taken' && (
        <TextField
          id="diary"
          label={t.diary}
          hint={t.diaryHint}
          script="latin"
          value={told.diaryNo}
          onChange={(diaryNo) => onChange({ diaryNo })}
          maxLength={40}
        />
      )}
      {outcome === 'sent_back' && (
        <SelectField
          id="why"
          label={t.why}
          value={told.reason}
          onChange={(reason) => onChange({ reason })}
          options={CLERK_OBJECTIONS.map((code) => ({ value: code, label: say(objectionWords[code] ?? code) }))}
        />
      )}
      {outcome === 'picked_up' && (
        <TextField
          id="bag"
          label={t.bag}
          hint={t.bagHint}
          script="latin"
          value={told.bagNo}
          onChange={(bagNo) => onChange({ bagNo })}
          maxLength={30}
        />
      )}
    </>
  )
}

/** The paper that the counter gives: photographed at once, for a slip in a pocket is a slip lost. */
function Slip({
  taken,
  none,
  asked,
  onTaken,
  onNone,
}: {
  taken: boolean
  none: boolean
  asked: boolean
  onTaken(picture: Uint8Array): void
  onNone(none: boolean): void
}) {
  const t = useText(counterWords)
  const [shooting, setShooting] = useState(false)
  return (
    <div className="stack gap-2" role="group" aria-labelledby="slip-title">
      <p className="field-label interface" id="slip-title">
        {t.slip}
      </p>
      <p className="small muted">{t.slipHint}</p>
      {shooting ? (
        <Camera
          onTaken={(picture) => {
            onTaken(picture)
            onNone(false)
            setShooting(false)
          }}
        />
      ) : (
        <Button
          block
          icon={taken ? 'image' : 'camera'}
          tone={taken ? 'quiet' : 'secondary'}
          onClick={() => setShooting(true)}
        >
          {taken ? t.again : t.photo}
        </Button>
      )}
      {asked && !taken && !shooting && <Checkbox id="no-slip" label={t.noSlip} checked={none} onChange={onNone} />}
    </div>
  )
}

/** Originals that stay with the office change hands here, with the clerk's signature. */
function LeavePapers({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(counterWords)
  const papers = task.kind === 'filing' ? task.papers.filter((paper) => paper.holder.kind === 'facilitator') : []
  if (papers.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t.surrender}</h2>
      {papers.map((paper) => (
        <HandOver key={paper.id} paper={paper} visit={visit} act="surrendered" by="clerk" />
      ))}
    </section>
  )
}
