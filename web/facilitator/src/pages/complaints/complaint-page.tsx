import { useState } from 'react'
import {
  Amount,
  Bdi,
  Button,
  Card,
  Confirm,
  Facts,
  Notice,
  Page,
  StatusBadge,
  TextArea,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useParams } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import { useAct, useKept } from '../../offline/use-offline.tsx'
import { TalkCard } from './talk-card.tsx'
import { complaintWords, looks, type Complaint } from './words.ts'

/** One complaint from the side of the one complained of: what is on record, what was asked, and their own words. */
export default function ComplaintPage() {
  const { grievanceId } = useParams<'grievanceId'>()
  const t = useText(complaintWords)
  const { name } = useProgramme()
  const kept = useKept('grievances.get', { grievanceId }, `complaint:${grievanceId}`)
  return (
    <Page title={t.one} suffix={name} lead={t.lead} back={<BackLink href={to('complaints')} />}>
      <Known of={kept}>{(view) => <Parts view={view} reload={() => void kept.reload()} />}</Known>
    </Page>
  )
}

function Parts({ view, reload }: { view: Complaint; reload(): void }) {
  const t = useText(complaintWords)
  const say = useSay()
  const [tone, icon] = looks[view.state]
  const may = (action: 'say' | 'appeal') => view.actions.find((one) => one.action === action)?.allowed
  const working = view.state === 'open' || view.state === 'paused'
  return (
    <>
      <Card title={say(view.kindWords)} icon="message">
        <p>
          <StatusBadge tone={tone} icon={icon}>
            {say(view.stateWords)}
          </StatusBadge>
        </p>
        <Facts
          rows={[
            {
              label: t.request,
              value: (
                <>
                  <Bdi>{view.trackingNo}</Bdi> · {say(view.serviceName)}
                </>
              ),
            },
            { label: t.filed, value: <When at={view.filedAt} /> },
            ...(view.dueAt ? [{ label: t.due, value: <When at={view.dueAt} as="day" /> }] : []),
            ...(view.amountAskedPaisa ? [{ label: t.asked, value: <Amount paisa={view.amountAskedPaisa} /> }] : []),
          ]}
        />
        {working && view.visitId && <Notice tone="information" icon="lock" title={t.held} />}
      </Card>
      {view.decisions.map((one) => (
        <Card key={one.at} title={one.upheld ? t.upheld : t.rejected} icon="scale">
          <p>{say(one.reason)}</p>
          <p dir="auto">{one.words}</p>
          {one.remedies.length > 0 && (
            <ul className="bullets">
              {one.remedies.map((remedy) => (
                <li key={remedy.kind}>{say(remedy.words)}</li>
              ))}
            </ul>
          )}
        </Card>
      ))}
      <Record view={view} />
      <TalkCard view={view} may={may('say') === true} reload={reload} />
      {may('appeal') && <Appeal view={view} reload={reload} />}
    </>
  )
}

function Record({ view }: { view: Complaint }) {
  const t = useText(complaintWords)
  const { evidence } = view
  const moment = (label: string, at: string | null | undefined) => (at ? [{ label, value: <When at={at} /> }] : [])
  return (
    <Card title={t.record} icon="seal">
      <Facts
        rows={[
          ...moment(t.departed, evidence.visit?.departedAt),
          ...moment(t.arrived, evidence.visit?.arrivedAt),
          ...moment(t.ended, evidence.visit?.endedAt),
          ...(evidence.visit
            ? [{ label: t.codes, value: evidence.visit.codes.completionProven ? t.proven : t.unproven }]
            : []),
          ...evidence.money.receipts.map((one) => ({
            label: (
              <>
                {t.receipt} <Bdi>{one.receiptNo}</Bdi>
              </>
            ),
            value: <Amount paisa={one.amountPaisa} />,
          })),
          { label: t.seal, value: <Bdi>{evidence.hash.slice(0, 12)}…</Bdi> },
        ]}
      />
    </Card>
  )
}

function Appeal({ view, reload }: { view: Complaint; reload(): void }) {
  const t = useText(complaintWords)
  const common = useText(commonWords)
  const toast = useToast()
  const acting = useAct()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (!reason.trim()) return
    const done = await acting.act({
      endpoint: 'grievances.appeal',
      lane: `complaint:${view.id}`,
      input: { grievanceId: view.id, reason: reason.trim() },
    })
    if (done.kind === 'refused') return
    setAsking(false)
    toast(done.kind === 'done' ? t.sent : common.kept)
    reload()
  }
  return (
    <>
      <Button block icon="scale" onClick={() => setAsking(true)}>
        {t.appeal}
        {view.windowUntil && (
          <span className="small muted">
            {' '}
            · {t.until} <When at={view.windowUntil} as="day" />
          </span>
        )}
      </Button>
      <Confirm
        open={asking}
        title={t.appeal}
        confirm={t.appeal}
        busy={acting.busy}
        reason={reason.trim() ? undefined : t.whyFirst}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>{t.appealText}</p>
        <TextArea id="appeal-why" label={t.why} maxLength={1000} value={reason} onChange={setReason} />
        <Refused acting={acting} />
      </Confirm>
    </>
  )
}
