import { useMemo } from 'react'
import { Link } from '@tanstack/react-router'
import { MapView, useText, type MapMarker } from '@app/ui'
import { standOn } from '../../../app/rows.ts'
import { useProgramme } from '../../../app/programme.tsx'
import { useTowns } from '../map/map-page.tsx'
import type { Room, RoomPerson, RoomVisit } from './room.ts'
import { roomWords } from './room-words.ts'

interface RoomMapProps {
  people: Room['facilitators']
  visits: Room['visits']
  districtId: string
}

const markerOfPerson = (one: RoomPerson): MapMarker[] =>
  one.point
    ? [
        {
          id: one.id,
          point: one.point,
          icon: one.doing === 'silent' ? 'warning' : 'motorcycle',
          label: one.name,
          kind: 'moving',
        },
      ]
    : []
const markerOfVisit = (one: RoomVisit): MapMarker => ({
  id: one.id,
  point: one.point,
  icon: one.risk === 'fine' ? 'home' : one.risk === 'late' ? 'clock' : 'hourglass',
  label: one.trackingNo,
  kind: 'home',
})

/** Where they are, beside the list; a press on one takes the keyboard to its row. */
export function RoomMap({ people, visits, districtId }: RoomMapProps) {
  const t = useText(roomWords)
  const { programme } = useProgramme()
  const { places, centre } = useTowns(districtId)
  const markers = useMemo(() => [...people.flatMap(markerOfPerson), ...visits.map(markerOfVisit)], [people, visits])
  const first = markers[0]?.point ?? centre
  return (
    <>
      {first && (
        <MapView
          label={t.map}
          centre={first}
          zoom={9}
          height={420}
          key={districtId}
          crowd={markers}
          places={places}
          streets={programme?.streets}
          follow={markers.length > 1}
          onSelect={(id) => {
            const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
            if (row) standOn(row)
          }}
          fallback={<p className="interface">{t.noMap}</p>}
        />
      )}
      <p className="small interface">
        <Link to="/operations/map">{t.mapAlone}</Link>
      </p>
    </>
  )
}
