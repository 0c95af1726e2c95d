import { getRouteApi } from '@tanstack/react-router'
import { createMessages, Icon, useText } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import { Listed } from '../../app/states.tsx'
import { turnIcons, turnWords, type Turn } from '../../request/request-words.ts'
import { BoardCards, BoardTable } from './board-rows.tsx'
import { DistrictFilter } from './district-field.tsx'
import { OperationsFrame } from './operations-frame.tsx'

const route = getRouteApi('/operations')

const words = createMessages({
  en: { title: 'What is late, at risk or stuck', turn: 'Whose turn', all: 'All', late: 'Late', empty: 'Nothing is open here', emptyText: 'With these filters nothing waits on anybody.', filter: 'Show:', everything: 'Everything' },
  ur: { title: 'کیا دیر سے ہے، خطرے میں ہے یا رکا ہے', turn: 'کس کی باری', all: 'سب', late: 'دیر', empty: 'یہاں کچھ جاری نہیں', emptyText: 'ان فلٹروں کے ساتھ کوئی درخواست کسی کے انتظار میں نہیں۔', filter: 'دکھائیں:', everything: 'سب کچھ' },
})

const TURNS = ['citizen', 'facilitator', 'department', 'platform', 'law', 'calendar', 'area_event'] as const

/** Everything open in my area: late first, whose turn it is, since when and why. */
export default function BoardPage() {
  const t = useText(words)
  const turns = useText(turnWords)
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const turn = TURNS.find((one) => one === search.turn)
  const late = search.late === 'true'
  const show = (part: { turn?: Turn; late?: string; district?: string }) => void navigate({ search: (now) => ({ ...now, ...part }) })
  useKeys(t.title, [
    { code: 'Digit0', shown: '0', words: `${t.filter} ${t.everything}`, run: () => show({ turn: undefined, late: undefined }) },
    ...TURNS.map((one, index) => ({ code: `Digit${index + 1}`, shown: String(index + 1), words: `${t.filter} ${turns[one]}`, run: () => show({ turn: one }) })),
    { code: 'KeyL', shown: 'L', words: `${t.filter} ${t.late}`, run: () => show({ late: late ? undefined : 'true' }) },
  ])
  const pages = usePages('operations.board', { limit: 30, onlyLate: late ? 'true' : 'false', ...(turn ? { waitingOn: turn } : {}), ...(search.district ? { districtId: search.district } : {}) }, { everyMs: 30_000 })
  const counts = pages.data?.first.counts ?? {}
  return (
    <OperationsFrame title={t.title}>
      <div className="bar">
        <DistrictFilter id="board-district" value={search.district ?? ''} onChange={(district) => show({ district: district || undefined })} />
      </div>
      <div className="chips interface" role="group" aria-label={t.turn}>
        <button type="button" className="chip" aria-pressed={late} onClick={() => show({ late: late ? undefined : 'true' })}>
          <Icon name="clock" /> {t.late} <bdi className="chip-count number">{counts.late ?? 0}</bdi>
        </button>
        <button type="button" className="chip" aria-pressed={!turn} onClick={() => show({ turn: undefined })}>{t.all}</button>
        {TURNS.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={turn === one} onClick={() => show({ turn: turn === one ? undefined : one })}>
            <Icon name={turnIcons[one]} /> {turns[one]} <bdi className="chip-count number">{counts[one] ?? 0}</bdi>
          </button>
        ))}
      </div>
      <Listed pages={pages} empty={{ icon: 'success', title: t.empty, text: t.emptyText }}>
        {(items) => (
          <>
            <BoardTable items={items} />
            <BoardCards items={items} />
          </>
        )}
      </Listed>
    </OperationsFrame>
  )
}
