import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  EmptyState,
  Fold,
  Icon,
  Notice,
  Phone,
  ProblemNotice,
  SelectField,
  StatusBadge,
  TextArea,
  Timeline,
  useText,
  useToast,
  When,
} from '@app/ui'
import { RowList } from '../../components/lists/row-list.tsx'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { useAct, useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { alertWords } from '../../components/safety/alert-words.ts'

type Alert = Output<'safety.alerts'>['items'][number]
const OUTCOMES = ['helped', 'police', 'medical', 'moved_away', 'robbery', 'false_alarm', 'no_contact'] as const
type Outcome = (typeof OUTCOMES)[number]

export default function AlertsPage() {
  const t = useText(alertWords)
  const [past, setPast] = useState('')
  const answer = useAnswer(
    'safety.alerts',
    { open: past ? 'false' : 'true', limit: 50 },
    { everyMs: 20_000, keep: true },
  )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="alerts-shown"
          label={t.title}
          all={t.open}
          value={past}
          options={[{ value: 'past', label: t.past }]}
          onChange={setPast}
        />
      </div>
      <Answered answer={answer} shape="card">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="shield" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <RowList items={items} rowKey={(one) => one.id}>
              {(one) => <AlertCard alert={one} />}
            </RowList>
          )
        }
      </Answered>
    </DeskPage>
  )
}

function AlertCard({ alert }: { alert: Alert }) {
  const t = useText(alertWords)
  const named: Record<string, string> = t
  const [acting, setActing] = useState<'note' | 'close'>()
  return (
    <Card
      title={
        <>
          {t[alert.kind]} · <bdi>{alert.name || alert.phone}</bdi> {alert.badgeNo && <Bdi>{alert.badgeNo}</Bdi>}
        </>
      }
      icon="sos"
      action={
        <StatusBadge
          tone={alert.state === 'raised' ? 'danger' : alert.state === 'acknowledged' ? 'warning' : 'neutral'}
        >
          {t[alert.state]}
          {alert.outcome ? `: ${t[alert.outcome]}` : ''}
        </StatusBadge>
      }
    >
      {alert.silent && alert.state !== 'closed' && <Notice tone="danger" icon="phone-off" title={t.silentText} />}
      {!alert.certain && (
        <p className="small interface">
          <Icon name="warning" /> {t.uncertain}
        </p>
      )}
      <AlertFacts alert={alert} />
      <Fold title={t.log}>
        <Timeline
          label={t.log}
          entries={alert.log.map((one, n) => ({
            id: String(n),
            at: one.at,
            words: `${named[`log_${one.what}`] ?? one.what}${one.note && one.what !== 'escalated' ? `: ${one.note}` : ''}`,
            by: one.by || undefined,
            state: 'done',
          }))}
        />
      </Fold>
      <AlertActs alert={alert} onAct={setActing} />
      {acting && <ActDialog alert={alert} act={acting} onClose={() => setActing(undefined)} />}
    </Card>
  )
}

/** When, from where, and who has taken it. */
function AlertFacts({ alert }: { alert: Alert }) {
  const t = useText(alertWords)
  return (
    <>
      <p className="interface">
        <When at={alert.raisedAt} />
        {!alert.silent && alert.phone && (
          <>
            {' '}
            · <Phone value={alert.phone} />
          </>
        )}
        {alert.point && (
          <>
            {' '}
            · {t.place}{' '}
            <Bdi>
              {alert.point.lat.toFixed(5)}, {alert.point.lon.toFixed(5)}
            </Bdi>
          </>
        )}
      </p>
      <p className="small muted interface">
        {t.rings} <Bdi>{alert.rings}</Bdi>
        {alert.escalatedAt && (
          <>
            {' '}
            · {t.escalated} <When at={alert.escalatedAt} as="time" />
          </>
        )}
        {alert.acknowledgedBy && (
          <>
            {' '}
            · {t.taken} <bdi>{alert.acknowledgedBy}</bdi>
          </>
        )}
      </p>
    </>
  )
}

function AlertActs({ alert, onAct }: { alert: Alert; onAct(act: 'note' | 'close'): void }) {
  const t = useText(alertWords)
  const toast = useToast()
  const take = useAct('safety.acknowledge')
  return (
    <>
      {take.problem && <ProblemNotice problem={take.problem} />}
      {alert.state !== 'closed' && (
        <div className="row gap-2">
          {alert.state === 'raised' && (
            <Button
              tone="primary"
              icon="check"
              busy={take.busy}
              onClick={() => void take.run({ alertId: alert.id }).then((done) => done && toast(t.done))}
            >
              {t.take}
            </Button>
          )}
          <Button icon="edit" onClick={() => onAct('note')}>
            {t.note}
          </Button>
          <Button icon="close" reason={alert.state === 'raised' ? t.raised : undefined} onClick={() => onAct('close')}>
            {t.close}
          </Button>
        </div>
      )}
    </>
  )
}

function ActDialog({ alert, act, onClose }: { alert: Alert; act: 'note' | 'close'; onClose(): void }) {
  const t = useText(alertWords)
  const toast = useToast()
  const note = useAct('safety.note')
  const close = useAct('safety.close')
  const [words, setWords] = useState('')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const said = words.trim()
    if (!said || (act === 'close' && !outcome)) return
    const done =
      act === 'note'
        ? await note.run({ alertId: alert.id, note: said })
        : outcome && (await close.run({ alertId: alert.id, outcome, note: said }))
    if (!done) return
    toast(t.done)
    onClose()
  }
  const problem = note.problem ?? close.problem
  return (
    <Confirm
      open
      title={t[act]}
      confirm={t[act]}
      busy={note.busy || close.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act === 'close' && (
        <SelectField
          id="alert-outcome"
          label={t.outcome}
          value={outcome}
          options={OUTCOMES.map((one) => ({ value: one, label: t[one] }))}
          error={tried && !outcome ? t.needed : undefined}
          onChange={(next) => setOutcome(next as Outcome | '')}
        />
      )}
      <TextArea
        id="alert-words"
        label={t.words}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={500}
        error={tried && !words.trim() ? t.needed : undefined}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
