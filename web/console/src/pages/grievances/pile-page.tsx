import { getRouteApi } from '@tanstack/react-router'
import { GRIEVANCE_KINDS, type GrievanceKind } from '@app/domain/grievances'
import { createMessages, TextField, useText } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useKeys } from '../../app/keys.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useSearchWord } from '../../app/use-search-word.ts'
import { GrievanceTable } from './grievance-row.tsx'
import { grievanceWords } from './grievance-words.ts'
import { kindWords } from '../../components/request/grievance-kinds.ts'

const route = getRouteApi('/grievances')
const WHOSE = ['mine', 'nobody', 'all'] as const
const STATES = ['working', 'decided', 'over'] as const
const keyWords = createMessages({ en: { show: 'Show:' }, ur: { show: 'دکھائیں:' } })

/** Complaints of my place, what is due first on top. */
export default function PilePage() {
  const t = useText(grievanceWords)
  const k = useText(keyWords)
  const kinds = useText(kindWords)
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const whose = WHOSE.find((one) => one === search.whose) ?? 'mine'
  const state = STATES.find((one) => one === search.state) ?? 'working'
  const kind = GRIEVANCE_KINDS.find((one) => one === search.kind)
  const [text, setText] = useSearchWord(
    search.q,
    (q) => void navigate({ search: (now) => ({ ...now, q }), replace: true }),
  )
  const show = (next: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...next }) })
  useKeys(
    t.title,
    WHOSE.map((one, index) => ({
      code: `Digit${index + 1}`,
      shown: String(index + 1),
      words: `${k.show} ${t[one]}`,
      run: () => show({ whose: one }),
    })),
  )
  const pages = usePages(
    'grievances.pile',
    { whose, state, q: search.q ?? '', limit: 30, ...(kind && { kind }) },
    { everyMs: 60_000 },
  )
  const chips = <V extends string>(
    label: string,
    values: readonly V[],
    chosen: V,
    words: Record<V, string>,
    choose: (value: V) => void,
  ) => (
    <div className="chips interface" role="group" aria-label={label}>
      {values.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={chosen === one} onClick={() => choose(one)}>
          {words[one]}
        </button>
      ))}
    </div>
  )
  return (
    <DeskPage title={t.title} hideTitle>
      <div className="bar">
        <TextField
          id="grievance-find"
          type="search"
          script="latin"
          label={t.find}
          hint={t.findHint}
          maxLength={60}
          value={text}
          onChange={setText}
        />
        <FilterField
          id="grievance-kind"
          label={t.kind}
          all={t.everyKind}
          value={kind ?? ''}
          options={GRIEVANCE_KINDS.map((one) => ({ value: one, label: kinds[one] }))}
          onChange={(next) => show({ kind: (next as GrievanceKind) || undefined })}
        />
      </div>
      {chips(t.whose, WHOSE, whose, t, (one) => show({ whose: one === 'mine' ? undefined : one }))}
      {chips(t.state, STATES, state, t, (one) => show({ state: one === 'working' ? undefined : one }))}
      <Listed
        pages={pages}
        empty={
          search.q ? { icon: 'search', title: t.noneFound } : { icon: 'success', title: t.empty, text: t.emptyText }
        }
      >
        {(items) => <GrievanceTable items={items} />}
      </Listed>
    </DeskPage>
  )
}
