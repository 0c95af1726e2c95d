import { StatusBadge, Table, useText, When, type Tone } from '@app/ui'
import { type Change, FactValue } from './fact-value.tsx'
import { recordWords } from './words.ts'

const TONES: Record<Change['state'], Tone> = {
  asked: 'warning',
  approved: 'information',
  in_force: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}

export function FactHistory({ changes }: { changes: Change[] }) {
  const t = useText(recordWords)
  return (
    <Table<Change>
      caption={t.history}
      rows={changes}
      rowKey={(change) => change.changeId}
      empty={<p className="muted interface">{t.noHistory}</p>}
      columns={[
        { key: 'what', heading: t.what, cell: (change) => t[`f_${change.kind}`] },
        { key: 'was', heading: t.was, cell: (change) => <FactValue kind={change.kind} value={change.before} /> },
        { key: 'is', heading: t.is, cell: (change) => <FactValue kind={change.kind} value={change.after} /> },
        { key: 'reason', heading: t.reason, cell: (change) => <bdi>{change.decisionReason || change.reason}</bdi> },
        {
          key: 'who',
          heading: t.who,
          cell: (change) => (
            <>
              <bdi>{change.askedBy || t.system}</bdi>
              {change.decidedBy && (
                <>
                  {' '}
                  · <bdi>{change.decidedBy}</bdi>
                </>
              )}{' '}
              <span className="small muted">
                <When at={change.askedAt} as="date" />
              </span>
            </>
          ),
        },
        {
          key: 'state',
          heading: t.state,
          cell: (change) => <StatusBadge tone={TONES[change.state]}>{t[`s_${change.state}`]}</StatusBadge>,
        },
      ]}
    />
  )
}
