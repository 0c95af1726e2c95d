import { getRouteApi } from '@tanstack/react-router'
import { createMessages, Icon, useText } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { useKeys } from '../../../app/keys.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { turnIcons, turnWords } from '../../../components/request/request-words.ts'
import { BoardTable, urgencyLooks } from './board-rows.tsx'
import { DistrictFilter } from '../district-field.tsx'

const route = getRouteApi('/operations/board')

const words = createMessages({
  en: {
    title: 'Requests that are stuck, late or at risk',
    turn: 'On whose time',
    urgency: 'Urgency',
    all: 'All',
    stuck: 'Stuck',
    late: 'Late',
    at_risk: 'At risk',
    empty: 'Nothing here',
    emptyText: 'Nothing matches these filters.',
    filter: 'Show:',
    everything: 'Everything',
  },
  ur: {
    title: 'جو درخواستیں رکی ہیں، دیر سے ہیں یا خطرے میں ہیں',
    turn: 'کس کا وقت',
    urgency: 'کتنا ضروری',
    all: 'سب',
    stuck: 'رکی ہوئی',
    late: 'دیر سے',
    at_risk: 'خطرے میں',
    empty: 'یہاں کچھ نہیں',
    emptyText: 'ان فلٹروں سے کوئی درخواست نہیں ملی۔',
    filter: 'دکھائیں:',
    everything: 'سب کچھ',
  },
})

const URGENT = ['stuck', 'late', 'at_risk'] as const
const KEYS = { stuck: 'KeyS', late: 'KeyL', at_risk: 'KeyR' } as const
const TURNS = ['citizen', 'facilitator', 'department', 'platform', 'law', 'calendar', 'area_event'] as const

export interface BoardSearch {
  district?: string
  turn?: string
  urgent?: string
}

/** Everything open in my area, what needs somebody most on top: whose turn it is, since when and why. */
export default function BoardPage() {
  const t = useText(words)
  const navigate = route.useNavigate()
  return (
    <DeskPage title={t.title} hideTitle>
      <Board
        search={route.useSearch()}
        show={(part) => void navigate({ search: (now) => ({ ...now, ...part }) })}
        choosesDistrict
      />
    </DeskPage>
  )
}

interface BoardProps {
  search: BoardSearch
  show(part: BoardSearch): void
  /** Not where the page around it has chosen already. */
  choosesDistrict?: boolean
}

export function Board({ search, show, choosesDistrict }: BoardProps) {
  const t = useText(words)
  const turns = useText(turnWords)
  const turn = TURNS.find((one) => one === search.turn)
  const urgent = URGENT.find((one) => one === search.urgent)
  useKeys(t.title, [
    {
      code: 'Digit0',
      shown: '0',
      words: `${t.filter} ${t.everything}`,
      run: () => show({ turn: undefined, urgent: undefined }),
    },
    ...TURNS.map((one, index) => ({
      code: `Digit${index + 1}`,
      shown: String(index + 1),
      words: `${t.filter} ${turns[one]}`,
      run: () => show({ turn: one }),
    })),
    ...URGENT.map((one) => ({
      code: KEYS[one],
      shown: KEYS[one].slice(-1),
      words: `${t.filter} ${t[one]}`,
      run: () => show({ urgent: urgent === one ? undefined : one }),
    })),
  ])
  const pages = usePages(
    'operations.board',
    {
      limit: 30,
      ...(urgent ? { show: urgent } : {}),
      ...(turn ? { waitingOn: turn } : {}),
      ...(search.district ? { districtId: search.district } : {}),
    },
    { everyMs: 30_000 },
  )
  const counts = pages.data?.first.counts ?? {}
  return (
    <>
      <div className="bar bar-line">
        <div className="chips interface" role="group" aria-label={t.urgency}>
          {URGENT.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={urgent === one}
              onClick={() => show({ urgent: urgent === one ? undefined : one })}
            >
              <Icon name={urgencyLooks[one][1]} /> {t[one]} <bdi className="chip-count number">{counts[one] ?? 0}</bdi>
            </button>
          ))}
        </div>
        {choosesDistrict && (
          <DistrictFilter
            id="board-district"
            value={search.district ?? ''}
            onChange={(district) => show({ district: district || undefined })}
          />
        )}
      </div>
      <div className="chips interface" role="group" aria-label={t.turn}>
        <button type="button" className="chip" aria-pressed={!turn} onClick={() => show({ turn: undefined })}>
          {t.all}
        </button>
        {TURNS.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={turn === one}
            onClick={() => show({ turn: turn === one ? undefined : one })}
          >
            <Icon name={turnIcons[one]} /> {turns[one]} <bdi className="chip-count number">{counts[one] ?? 0}</bdi>
          </button>
        ))}
      </div>
      <Listed pages={pages} empty={{ icon: 'success', title: t.empty, text: t.emptyText }}>
        {(items) => (
          <div className="board-queue">
            <BoardTable items={items} />
          </div>
        )}
      </Listed>
    </>
  )
}
