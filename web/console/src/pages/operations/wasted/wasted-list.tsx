import { Link } from '@tanstack/react-router'
import type { LocalText } from '@app/domain/shared'
import { Bdi, Button, Table, useSay, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { Listed } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { wastedWords } from './wasted-words.ts'

interface WastedListProps {
  period: { days: number; districtId?: string }
  reason: string
  name: LocalText | undefined
  onClose(): void
}

/** The visits behind a cause, the latest first; each leads to its request. */
export function WastedList({ period, reason, name, onClose }: WastedListProps) {
  const t = useText(wastedWords)
  const say = useSay()
  const places = usePlaces()
  const pages = usePages('wasted.visits', { ...period, reason, limit: 30 })
  const title = t.visitsOf(say(name) || reason)
  return (
    <section className="stack gap-2" aria-label={title}>
      <div className="bar bar-line">
        <h3>{title}</h3>
        <Button small icon="close" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <Listed pages={pages} empty={{ icon: 'success', title: t.noList }}>
        {(items) => (
          <Table
            caption={title}
            rows={items}
            rowKey={(one) => one.id}
            columns={[
              { key: 'at', heading: t.at, cell: (one) => <When at={one.at} /> },
              {
                key: 'request',
                heading: t.request,
                cell: (one) => (
                  <Link to="/operations/requests/$requestId" params={{ requestId: one.requestId }}>
                    <Bdi>{one.trackingNo}</Bdi>
                  </Link>
                ),
              },
              {
                key: 'tehsil',
                heading: t.tehsil,
                cell: (one) => say(places?.tehsils.find((tehsil) => tehsil.id === one.tehsilId)?.name) || one.tehsilId,
              },
              { key: 'badge', heading: t.badge, cell: (one) => <Bdi>{one.badgeNo}</Bdi> },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}
