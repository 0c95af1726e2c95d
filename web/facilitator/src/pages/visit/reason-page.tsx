import { useState } from 'react'
import { ActionBar, Button, Card, ChoiceCards, EmptyState, Notice, TextArea, useList, useSay, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { finishWords } from './finish-words.ts'
import { VisitFrame } from './visit-frame.tsx'

type Reason = VisitView['reasons'][number]
type Where = Reason['at'][number]

/** Where the visit stands decides which reasons can be true. */
function whereOf(visit: VisitView): Where {
  if (visit.state === 'assigned' || visit.state === 'en_route') return 'beforeArrival'
  return visit.kind === 'office' ? 'counter' : 'door'
}

const reasonsAt = (visit: VisitView): Reason[] => visit.reasons.filter((reason) => reason.at.includes(whereOf(visit)))

export function FailPage() {
  const t = useText(finishWords)
  return (
    <VisitFrame title={t.failTitle} lead={t.failLead}>
      {(visit) => {
        const holding =
          visit.kind === 'household' &&
          visit.tasks.some(
            (task) => task.kind !== 'delivery' && task.papers.some((paper) => paper.holder.kind === 'facilitator'),
          )
        return holding ? (
          <Notice tone="warning" icon="package" title={t.holding} />
        ) : (
          <Choose visit={visit} deed="fail" />
        )
      }}
    </VisitFrame>
  )
}

export function GiveBackPage() {
  const t = useText(finishWords)
  return (
    <VisitFrame title={t.giveBackTitle} lead={t.giveBackLead}>
      {(visit) => <Choose visit={visit} deed="giveBack" />}
    </VisitFrame>
  )
}

function Choose({ visit, deed }: { visit: VisitView; deed: 'fail' | 'giveBack' }) {
  const t = useText(finishWords)
  const say = useSay()
  const { go } = useNavigation()
  const acting = useAct()
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const reasons = reasonsAt(visit)
  if (reasons.length === 0) return <EmptyState icon="offline" title={t.noReasons} />
  const list = useList()
  /** What has to be done before the reason counts. */
  const asks = ({ evidence, waitMinutes }: Reason): string | undefined => {
    const all = [
      ...(waitMinutes > 0 ? [t.needsWait(waitMinutes)] : []),
      ...(evidence === 'callAttempt' ? [t.needsCall] : evidence === 'photo' ? [t.needsPhoto] : []),
    ]
    return all.length ? list(all) : undefined
  }
  const submit = async () => {
    const done =
      deed === 'fail'
        ? await acting.act({
            endpoint: 'visits.fail',
            lane: visit.id,
            input: { visitId: visit.id, reason: code, note: note.trim() },
          })
        : await acting.act({ endpoint: 'visits.giveBack', lane: visit.id, input: { visitId: visit.id, reason: code } })
    if (done.kind !== 'refused') go(deed === 'fail' ? to('visit', { visitId: visit.id }) : to('day'), true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (code) void submit()
      }}
    >
      <Card>
        <ChoiceCards
          id="reason"
          label={t.reason}
          value={code}
          onChange={setCode}
          choices={reasons.map((reason) => ({
            value: reason.code,
            label: say(reason.label),
            detail: deed === 'fail' ? asks(reason) : undefined,
          }))}
        />
        {deed === 'fail' && (
          <TextArea id="note" label={t.note} optional value={note} onChange={setNote} maxLength={300} />
        )}
        <Refused acting={acting} />
        <ActionBar>
          <Button type="submit" tone="danger" block busy={acting.busy} reason={code ? undefined : t.reasonFirst}>
            {deed === 'fail' ? t.sayFail : t.sayGiveBack}
          </Button>
        </ActionBar>
      </Card>
    </form>
  )
}
