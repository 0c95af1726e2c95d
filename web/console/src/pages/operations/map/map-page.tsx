import { useMemo, useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  createMessages,
  EmptyState,
  MapView,
  StatusBadge,
  Table,
  Tabs,
  useText,
  When,
  type MapMarker,
  type MapPlace,
} from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { businessNow, useProgramme } from '../../../app/programme.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { visitWords } from '../../../components/request/request-words.ts'
import { DistrictFilter, useOwnDistricts } from '../district-field.tsx'
import { useLiveMap } from './use-live-map.ts'

type OnMap = Output<'operations.map'>

const words = createMessages({
  en: {
    title: 'Map',
    map: 'Representatives and open visits',
    facilitators: 'Representatives on shift',
    visits: 'Open visits',
    none: 'Nobody on shift here',
    noVisits: 'No open visits here',
    name: 'Name',
    badge: 'Badge',
    seen: 'Last seen',
    state: 'State',
    starts: 'Starts',
    tracking: 'Request',
    busy: 'On a visit',
    free: 'Free',
    about: 'Area only',
    old: 'Not seen for a while',
    lists: 'Lists',
    more: (rest: number) => `Show more (${rest} left)`,
    noMap: 'This screen can’t show the map. The lists below have the same information.',
  },
  ur: {
    title: 'نقشہ',
    map: 'نمائندے اور جاری ملاقاتیں',
    facilitators: 'ڈیوٹی پر نمائندے',
    visits: 'جاری ملاقاتیں',
    none: 'یہاں کوئی ڈیوٹی پر نہیں',
    noVisits: 'یہاں کوئی جاری ملاقات نہیں',
    name: 'نام',
    badge: 'بیج',
    seen: 'آخری بار کب نظر آئے',
    state: 'حالت',
    starts: 'کب شروع',
    tracking: 'درخواست',
    busy: 'ملاقات پر',
    free: 'فارغ',
    about: 'صرف علاقہ',
    old: 'کافی دیر سے نظر نہیں آئے',
    lists: 'فہرستیں',
    more: (rest) => `اور دکھائیں (${rest} باقی)`,
    noMap: 'یہ سکرین نقشہ نہیں دکھا سکتی۔ نیچے کی فہرستوں میں وہی معلومات ہیں۔',
  },
})

const OLD_MS = 15 * 60_000

export default function MapPage() {
  const t = useText(words)
  const [districtId, setDistrictId] = useState('')
  const answer = useAnswer('operations.map', districtId ? { districtId } : {}, { everyMs: 60_000, keep: true })
  const data = useLiveMap(answer.data, 'operations.map')
  return (
    <DeskPage title={t.title}>
      <div className="bar">
        <DistrictFilter id="map-district" value={districtId} onChange={setDistrictId} />
      </div>
      <Answered answer={{ ...answer, data }}>
        {(onMap) => <MapAndLists onMap={onMap} districtId={districtId} />}
      </Answered>
    </DeskPage>
  )
}

/** The pack's towns name the ground; where there is nobody yet the map shows the area. */
export function useTowns(districtId: string) {
  const tree = useAnswer('places.tree', {})
  const own = useOwnDistricts()
  return useMemo(() => {
    const mine = new Set(own.map((district) => district.id))
    const districts = (tree.data?.divisions ?? []).flatMap((division) => division.districts)
    const places = districts.flatMap((district) =>
      district.tehsils.map((tehsil, index): MapPlace => ({
        id: tehsil.id,
        name: tehsil.name,
        point: tehsil.point,
        rank: index === 0 ? 1 : 2,
      })),
    )
    const centre = districts.find((district) => (districtId ? district.id === districtId : mine.has(district.id)))
      ?.tehsils[0]?.point
    return { places, centre }
  }, [tree.data, own, districtId])
}

const crowdOf = ({ facilitators, visits }: OnMap): MapMarker[] => [
  ...facilitators.map((one): MapMarker => ({
    id: one.id,
    point: one.point,
    icon: 'motorcycle',
    label: one.name,
    kind: 'moving',
  })),
  ...visits.map((one): MapMarker => ({
    id: one.id,
    point: one.point,
    icon: 'home',
    label: one.trackingNo,
    kind: 'home',
  })),
]

function MapAndLists({ onMap, districtId }: { onMap: OnMap; districtId: string }) {
  const t = useText(words)
  const { programme } = useProgramme()
  const { places, centre } = useTowns(districtId)
  const [list, setList] = useState<'facilitators' | 'visits'>('facilitators')
  const crowd = useMemo(() => crowdOf(onMap), [onMap])
  const first = crowd[0]?.point ?? centre
  return (
    <>
      {first && (
        <MapView
          label={t.map}
          centre={first}
          zoom={9}
          height={420}
          key={districtId}
          crowd={crowd}
          places={places}
          streets={programme?.streets}
          follow={crowd.length > 1}
          fallback={<p className="interface">{t.noMap}</p>}
        />
      )}
      <Tabs
        label={t.lists}
        current={list}
        onChange={setList}
        tabs={[
          {
            key: 'facilitators',
            label: (
              <>
                {t.facilitators} <Bdi>{onMap.facilitators.length}</Bdi>
              </>
            ),
            content: <InParts all={onMap.facilitators}>{(items) => <Facilitators items={items} />}</InParts>,
          },
          {
            key: 'visits',
            label: (
              <>
                {t.visits} <Bdi>{onMap.visits.length}</Bdi>
              </>
            ),
            content: <InParts all={onMap.visits}>{(items) => <Visits items={items} />}</InParts>,
          },
        ]}
      />
    </>
  )
}

/** Rows that nobody has asked for would be drawn anew with each that moves. */
const ROWS_AT_ONCE = 50

function InParts<R>({ all, children }: { all: readonly R[]; children: (items: readonly R[]) => ReactNode }) {
  const t = useText(words)
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  return (
    <>
      {children(all.slice(0, shown))}
      {all.length > shown && (
        <Button icon="chevron-down" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t.more(all.length - shown)}
        </Button>
      )}
    </>
  )
}

function Facilitators({ items }: { items: readonly OnMap['facilitators'][number][] }) {
  const t = useText(words)
  return (
    <Table
      caption={t.facilitators}
      rows={items}
      rowKey={(one) => one.id}
      empty={<EmptyState icon="motorcycle" title={t.none} />}
      columns={[
        { key: 'name', heading: t.name, cell: (one) => <bdi>{one.name}</bdi> },
        { key: 'badge', heading: t.badge, cell: (one) => <Bdi>{one.badgeNo}</Bdi> },
        {
          key: 'state',
          heading: t.state,
          cell: (one) => <Doing of={one} />,
        },
        {
          key: 'seen',
          heading: t.seen,
          cell: (one) => (
            <>
              <When at={one.seenAt} />
              {!one.exact && <p className="small muted">{t.about}</p>}
            </>
          ),
        },
      ]}
    />
  )
}

/** Who has not been seen for a while is not known to be free. */
function Doing({ of: { visitId, seenAt } }: { of: OnMap['facilitators'][number] }) {
  const t = useText(words)
  const old = businessNow().getTime() - Date.parse(seenAt) > OLD_MS
  const [tone, icon, text] = old
    ? (['warning', 'warning', t.old] as const)
    : visitId
      ? (['accent', 'home', t.busy] as const)
      : (['neutral', 'check', t.free] as const)
  return (
    <StatusBadge tone={tone} icon={icon}>
      {text}
    </StatusBadge>
  )
}

function Visits({ items }: { items: readonly OnMap['visits'][number][] }) {
  const t = useText(words)
  const states: Record<string, string> = useText(visitWords)
  return (
    <Table
      caption={t.visits}
      rows={items}
      rowKey={(one) => one.id}
      empty={<EmptyState icon="home" title={t.noVisits} />}
      columns={[
        { key: 'tracking', heading: t.tracking, cell: (one) => <Bdi>{one.trackingNo}</Bdi> },
        { key: 'state', heading: t.state, cell: (one) => states[one.state] ?? one.state },
        { key: 'starts', heading: t.starts, cell: (one) => <When at={one.startsAt} /> },
      ]}
    />
  )
}
