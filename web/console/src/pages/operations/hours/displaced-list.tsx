import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, StatusBadge, Table, useSay, useText, When, type Tone } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { Listed } from '../../../components/page/states.tsx'
import { hoursWords } from './hours-words.ts'

type Displaced = Output<'operations.displaced'>['items'][number]
const TONES: Record<Displaced['outcome'], Tone> = { offered_again: 'information', moved: 'neutral', told: 'warning' }

export function DisplacedList({ districtId }: { districtId: string }) {
  const t = useText(hoursWords)
  const say = useSay()
  const pages = usePages('operations.displaced', districtId ? { districtId } : {}, { everyMs: 60_000 })
  return (
    <section>
      <h2>{t.displaced}</h2>
      <p className="small muted">{t.displacedLead}</p>
      <Listed pages={pages} empty={{ icon: 'success', title: t.noDisplaced, text: '' }}>
        {(items) => (
          <Table<Displaced>
            caption={t.displaced}
            rows={items}
            rowKey={(one) => one.id}
            columns={[
              {
                key: 'request',
                heading: t.request,
                cell: (one) => (
                  <Link to="/operations/requests/$requestId" params={{ requestId: one.requestId }}>
                    <Bdi>{one.trackingNo}</Bdi>
                  </Link>
                ),
              },
              { key: 'was', heading: t.was, cell: (one) => <When at={one.startsAt} as="moment" /> },
              { key: 'whose', heading: t.whose, cell: (one) => (one.whose ? <bdi>{say(one.whose)}</bdi> : t.asBooked) },
              {
                key: 'became',
                heading: t.became,
                cell: (one) => (
                  <>
                    <StatusBadge tone={TONES[one.outcome]}>{t[one.outcome]}</StatusBadge>{' '}
                    <span className="small">
                      {one.takenBy ? (
                        <bdi>{t.takenBy(one.takenBy)}</bdi>
                      ) : one.nowAt ? (
                        <When at={one.nowAt} as="moment" />
                      ) : (
                        t.waiting
                      )}
                    </span>
                  </>
                ),
              },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}
