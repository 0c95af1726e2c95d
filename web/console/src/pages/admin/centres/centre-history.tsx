import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, StatusBadge, Table, useText, When, type Tone } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { SecondWord } from '../../../components/deciding/second-word.tsx'
import { centreAdminWords } from './words.ts'

type Change = Output<'centres.get'>['changes'][number]
const TONES: Record<Change['state'], Tone> = {
  set: 'neutral',
  asked: 'warning',
  approved: 'success',
  refused: 'danger',
}

/** Every change of a centre, and a second administrator's word on what waits. */
export function CentreHistory({ changes }: { changes: Change[] }) {
  const t = useText(centreAdminWords)
  const [deciding, setDeciding] = useState<{ change: Change; approve: boolean }>()
  return (
    <>
      <Table<Change>
        caption={t.history}
        rows={changes}
        rowKey={(change) => change.id}
        empty={<p className="muted interface">{t.noChanges}</p>}
        columns={[
          {
            key: 'what',
            heading: t.what,
            cell: (change) => (
              <>
                {t[`k_${change.kind}`]}
                {change.account && (
                  <p className="small muted">
                    <Bdi>{change.account.masked}</Bdi> · <bdi>{change.account.holder}</bdi>
                  </p>
                )}
                {change.changed.map((one) => (
                  <p key={one.part} className="small muted" dir="ltr">
                    {one.part}: {one.before || '–'} → {one.after || '–'}
                  </p>
                ))}
              </>
            ),
          },
          {
            key: 'reason',
            heading: t.reason,
            cell: (change) => <bdi>{change.decisionReason || change.reason}</bdi>,
          },
          {
            key: 'by',
            heading: t.by,
            cell: (change) => (
              <>
                <bdi>{change.askedBy}</bdi>{' '}
                <span className="small muted">
                  <When at={change.askedAt} as="day" />
                </span>
                {change.decidedBy && (
                  <>
                    {' '}
                    · <bdi>{change.decidedBy}</bdi>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'state',
            heading: t.state,
            cell: (change) => <StatusBadge tone={TONES[change.state]}>{t[`c_${change.state}`]}</StatusBadge>,
          },
          {
            key: 'act',
            heading: t.decide,
            cell: (change) =>
              change.state === 'asked' ? (
                <Acts change={change} onDecide={(approve) => setDeciding({ change, approve })} />
              ) : (
                '–'
              ),
          },
        ]}
      />
      {deciding && <Decide key={deciding.change.id} {...deciding} onClose={() => setDeciding(undefined)} />}
    </>
  )
}

/** Why both are grey is said once. */
function Acts({ change, onDecide }: { change: Change; onDecide(approve: boolean): void }) {
  const t = useText(centreAdminWords)
  return (
    <div className="stack gap-1">
      <div className="row gap-2">
        <Button small tone="primary" disabled={!change.mayDecide} onClick={() => onDecide(true)}>
          {t.approve}
        </Button>
        <Button small disabled={!change.mayDecide} onClick={() => onDecide(false)}>
          {t.refuse}
        </Button>
      </div>
      {!change.mayDecide && <p className="small muted interface">{t.own}</p>}
    </div>
  )
}

function Decide({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(centreAdminWords)
  const act = useAct('centres.decide')
  return (
    <SecondWord
      id="centre-decide-reason"
      words={t}
      act={act}
      approve={approve}
      decision={(reason) => ({ changeId: change.id, approve, reason })}
      onClose={onClose}
    >
      <strong>{t[`k_${change.kind}`]}</strong>:{' '}
      {change.account && (
        <>
          <Bdi>{change.account.masked}</Bdi>, <bdi>{change.account.holder}</bdi>.{' '}
        </>
      )}
      <bdi>{change.reason}</bdi>
    </SecondWord>
  )
}
