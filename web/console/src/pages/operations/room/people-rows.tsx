import { Bdi, EmptyState, StatusBadge, Table, useText, When } from '@app/ui'
import { KindChips } from './kind-chips.tsx'
import { countsBy, DOING, doingLooks, type RoomPerson } from './room.ts'
import { roomWords } from './room-words.ts'

interface PeopleRowsProps {
  people: readonly RoomPerson[]
  doing: RoomPerson['doing'] | undefined
  onDoing(doing: RoomPerson['doing'] | undefined): void
}

/** Who is on shift, and what each is doing. */
export function PeopleRows({ people, doing, onDoing }: PeopleRowsProps) {
  const t = useText(roomWords)
  const rank = (one: RoomPerson) => DOING.indexOf(one.doing)
  const shown = people.filter((one) => !doing || one.doing === doing).toSorted((a, b) => rank(a) - rank(b))
  return (
    <>
      <KindChips
        label={t.doing}
        kinds={DOING}
        looks={doingLooks}
        words={t}
        counts={countsBy(people, DOING, (one) => one.doing)}
        chosen={doing}
        onChange={onDoing}
      />
      <Table<RoomPerson>
        caption={t.people}
        rows={shown}
        rowKey={(one) => one.id}
        empty={
          <EmptyState icon="motorcycle" title={t.noPeople}>
            {t.noPeopleText}
          </EmptyState>
        }
        columns={[
          { key: 'name', heading: t.name, cell: (one) => <bdi>{one.name}</bdi> },
          {
            key: 'doing',
            heading: t.state,
            cell: (one) => (
              <StatusBadge tone={doingLooks[one.doing][0]} icon={doingLooks[one.doing][1]}>
                {t[one.doing]}
              </StatusBadge>
            ),
          },
          { key: 'next', heading: t.next, cell: (one) => (one.next ? <When at={one.next} as="time" /> : '—') },
          {
            key: 'seen',
            heading: t.seen,
            cell: (one) => (
              <>
                {one.seenAt ? <When at={one.seenAt} /> : t.never}
                {one.point && !one.exact && <span className="muted"> {t.about}</span>}
              </>
            ),
          },
          { key: 'badge', heading: t.badge, cell: (one) => <Bdi>{one.badgeNo}</Bdi> },
        ]}
      />
    </>
  )
}
