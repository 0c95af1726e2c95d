import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, StatusBadge, Table, useText, When, type Tone } from '@app/ui'
import { StateChips } from '../lists/state-chips.tsx'
import { usePages } from '../../app/api.ts'
import { Listed } from '../page/states.tsx'
import { robberyWords } from './robbery-words.ts'

type Robbery = Output<'safety.robberies'>['items'][number]
const SHOWN = ['open', 'booked', 'refused'] as const
export const robberyTone: Record<Robbery['state'], Tone> = {
  reported: 'warning',
  approved_once: 'warning',
  booked: 'success',
  refused: 'neutral',
}

/**
 * Cash that was taken by force: what waits for a decision, and what came of the rest. Finance and supervisors have it at
 * desks of their own.
 */
export function RobberyList({ desk }: { desk: '/finance' | '/people' }) {
  const t = useText(robberyWords)
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open')
  const pages = usePages('safety.robberies', { show, limit: 30 })
  const empty = {
    open: { icon: 'shield', title: t.none, text: t.noneText },
    booked: { icon: 'shield', title: t.noneBooked },
    refused: { icon: 'shield', title: t.noneRefused },
  } as const
  return (
    <>
      <StateChips label={t.which} states={SHOWN} words={t} value={show} onChange={setShow} />
      <Listed pages={pages} empty={empty[show]}>
        {(items) => (
          <Table<Robbery>
            caption={t.title}
            rows={items}
            rowKey={(one) => one.id}
            columns={[
              {
                key: 'who',
                heading: t.who,
                cell: (one) => (
                  <Link to={`${desk}/robberies/$robberyId`} params={{ robberyId: one.id }}>
                    <bdi>{one.facilitatorName}</bdi> <Bdi>{one.badgeNo}</Bdi>
                  </Link>
                ),
              },
              { key: 'amount', heading: t.amount, numeric: true, cell: (one) => <Amount paisa={one.amountPaisa} /> },
              {
                key: 'state',
                heading: t.state,
                cell: (one) => <StatusBadge tone={robberyTone[one.state]}>{t[one.state]}</StatusBadge>,
              },
              {
                key: 'report',
                heading: t.report,
                cell: (one) =>
                  one.policeReport ? <Bdi>{one.policeReport}</Bdi> : <span className="muted">{t.noReport}</span>,
              },
              { key: 'when', heading: t.when, cell: (one) => <When at={one.reportedAt} /> },
            ]}
          />
        )}
      </Listed>
    </>
  )
}
