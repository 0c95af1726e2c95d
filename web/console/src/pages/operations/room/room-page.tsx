import { useState, type ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { Bdi, Button, Notice, Tabs, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { useKeys } from '../../../app/keys.tsx'
import { useWide } from '../../../app/use-wide.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { Board } from '../board/board-page.tsx'
import { DistrictFilter } from '../district-field.tsx'
import { useLiveMap } from '../map/use-live-map.ts'
import { FreeHours } from './free-hours.tsx'
import { PeopleRows } from './people-rows.tsx'
import { DOING, type Part, PARTS, RISKS, type Room } from './room.ts'
import { RoomMap } from './room-map.tsx'
import { roomWords } from './room-words.ts'
import { VisitRows } from './visit-rows.tsx'

const route = getRouteApi('/operations/room')
const EVERY_MS = 30_000
const KEYS: Record<Part, string> = { visits: 'V', people: 'P', hours: 'H', board: 'B' }

/** The day at one look: the visits and why some are late, who is where, where there is room, and what is stuck beside them. */
export default function RoomPage() {
  const t = useText(roomWords)
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const show = (part: typeof search) => void navigate({ search: (now) => ({ ...now, ...part }) })
  const part = PARTS.find((one) => one === search.part) ?? 'visits'
  const turnTo = (next: Part) => show({ part: next === 'visits' ? undefined : next, show: undefined })
  useKeys(
    t.title,
    PARTS.map((one) => ({ code: `Key${KEYS[one]}`, shown: KEYS[one], words: t[one], run: () => turnTo(one) })),
  )
  const district = search.district ?? ''
  const answer = useAnswer('operations.room', district ? { districtId: district } : {}, {
    everyMs: EVERY_MS,
    keep: true,
  })
  const data = useLiveMap(answer.data, 'operations.room')
  return (
    <DeskPage title={t.title}>
      <div className="bar">
        <DistrictFilter
          id="room-district"
          value={district}
          onChange={(next) => show({ district: next || undefined })}
        />
      </div>
      <Answered answer={{ ...answer, data }} shape="row" lines={6}>
        {(room) => <Parts room={room} part={part} search={search} show={show} turnTo={turnTo} />}
      </Answered>
    </DeskPage>
  )
}

interface PartsProps {
  room: Room
  part: Part
  search: ReturnType<typeof route.useSearch>
  show(part: ReturnType<typeof route.useSearch>): void
  turnTo(part: Part): void
}

function Parts({ room, part, search, show, turnTo }: PartsProps) {
  const t = useText(roomWords)
  const district = search.district ?? ''
  const risk = RISKS.find((one) => one === search.show)
  const doing = DOING.find((one) => one === search.show)
  const visits = room.visits.filter((one) => !risk || one.risk === risk)
  const people = room.facilitators.filter((one) => !doing || one.doing === doing)
  const map = <RoomMap people={people} visits={visits} districtId={district} />
  const counted = (word: string, count: number) => (
    <>
      {word} <Bdi>{count}</Bdi>
    </>
  )
  return (
    <>
      {room.cut && <Notice tone="warning">{t.cut}</Notice>}
      <p className="small muted interface">
        {t.at} <When at={room.at} as="time" />
      </p>
      <Tabs<Part>
        label={t.parts}
        current={part}
        onChange={turnTo}
        tabs={[
          {
            key: 'visits',
            label: counted(t.visits, room.visits.length),
            content: (
              <BesideMap map={map}>
                <VisitRows visits={room.visits} risk={risk} onRisk={(next) => show({ show: next })} />
              </BesideMap>
            ),
          },
          {
            key: 'people',
            label: counted(t.people, room.facilitators.length),
            content: (
              <BesideMap map={map}>
                <PeopleRows people={room.facilitators} doing={doing} onDoing={(next) => show({ show: next })} />
              </BesideMap>
            ),
          },
          { key: 'hours', label: t.hours, content: <FreeHours districtId={district} /> },
          { key: 'board', label: t.board, content: <Board search={search} show={show} /> },
        ]}
      />
    </>
  )
}

/** On a wide screen both at once; on a phone the list first, and the map when it is asked for. */
function BesideMap({ map, children }: { map: ReactNode; children: ReactNode }) {
  const t = useText(roomWords)
  const wide = useWide()
  const [asked, setAsked] = useState(false)
  return (
    <div className="room">
      <div className="queue">{children}</div>
      <div className="room-map">
        {!wide && (
          <Button icon="map" expanded={asked} onClick={() => setAsked(!asked)}>
            {t.mapFold}
          </Button>
        )}
        {(wide || asked) && map}
      </div>
    </div>
  )
}
