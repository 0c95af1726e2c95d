import type { ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, StatusBadge, Table, useSay, useText, When, type Tone } from '@app/ui'
import { agencyWords } from './agency-words.ts'

export type Change = Output<'agency.changes'>['items'][number]
const TONES: Record<Change['state'], Tone> = { asked: 'warning', approved: 'success', refused: 'danger' }

/** What was asked, for the agency that asks and for whoever decides. */
export function ChangesTable({
  items,
  named,
  act,
}: {
  items: Change[]
  named?: boolean
  act?: (change: Change) => ReactNode
}) {
  const t = useText(agencyWords)
  const say = useSay()
  return (
    <Table<Change>
      caption={t.changes}
      rows={items}
      rowKey={(change) => change.id}
      columns={[
        ...(named ? [{ key: 'agency', heading: t.agency, cell: (change: Change) => say(change.agencyName) }] : []),
        {
          key: 'kind',
          heading: t.kind,
          cell: (change) => (
            <>
              {t[`k_${change.kind}`]}{' '}
              {change.facilitatorName ? (
                <bdi>{change.facilitatorName}</bdi>
              ) : (
                change.basisPoints !== null && <Bdi>{change.basisPoints / 100}%</Bdi>
              )}{' '}
              {change.accountMasked && <Bdi>{change.accountMasked}</Bdi>}
              {change.details && (
                <>
                  {say(change.details.name)} · <Bdi>{change.details.taxNumber}</Bdi>
                </>
              )}
            </>
          ),
        },
        {
          key: 'from',
          heading: t.fromDay,
          cell: (change) => (change.from ? <When at={`${change.from}T07:00:00Z`} as="day" /> : '–'),
        },
        { key: 'reason', heading: t.reason, cell: (change) => <bdi>{change.decisionReason || change.reason}</bdi> },
        {
          key: 'by',
          heading: t.askedBy,
          cell: (change) => (
            <>
              <bdi>{change.askedBy}</bdi>{' '}
              <span className="small muted">
                <When at={change.askedAt} as="day" />
              </span>
            </>
          ),
        },
        {
          key: 'state',
          heading: t.state,
          cell: (change) => <StatusBadge tone={TONES[change.state]}>{t[`c_${change.state}`]}</StatusBadge>,
        },
        ...(act ? [{ key: 'act', heading: t.decide, cell: act }] : []),
      ]}
    />
  )
}
