import { useState } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { createMessages, EmptyState, Fold, LinkButton, TextField, useSay, useText } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { useAnswer, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useKeys } from '../../app/keys.tsx'
import { useSession } from '../../app/session.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useSearchWord } from '../../app/use-search-word.ts'
import { deskWords, type PileItem } from './desk-words.ts'
import { PileTable } from './pile-row.tsx'

const route = getRouteApi('/desk')
const STATES = ['all', 'to_take', 'in_process', 'objected', 'approved'] as const
type PileState = (typeof STATES)[number]

const keyWords = createMessages({ en: { show: 'Show:' }, ur: { show: 'دکھائیں:' } })

/** What waits at this office, what is due first on top. */
export default function PilePage() {
  const t = useText(deskWords)
  const k = useText(keyWords)
  const { me } = useSession()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const state = STATES.find((one) => one === search.state) ?? 'all'
  const [text, setText] = useSearchWord(
    search.q,
    (q) => void navigate({ search: (now) => ({ ...now, q }), replace: true }),
  )
  const offices = me?.jurisdiction.offices ?? []
  const [officeId, setOfficeId] = useState('')
  const show = (next: PileState) =>
    void navigate({ search: (now) => ({ ...now, state: next === 'all' ? undefined : next }) })
  useKeys(
    t.title,
    STATES.map((one, index) => ({
      code: `Digit${index + 1}`,
      shown: String(index + 1),
      words: `${k.show} ${t[one]}`,
      run: () => show(one),
    })),
  )
  const pages = usePages(
    'desk.pile',
    { state, q: search.q ?? '', limit: 30, ...(officeId ? { officeId } : {}) },
    { everyMs: 60_000 },
  )
  const sheetOffice = officeId || offices[0] || pages.data?.items[0]?.officeId
  return (
    <DeskPage title={t.title} hideTitle>
      <div className="bar">
        <TextField
          id="pile-find"
          type="search"
          label={t.find}
          hint={t.findHint}
          maxLength={60}
          value={text}
          onChange={setText}
        />
        {offices.length > 1 && <OfficeField offices={offices} value={officeId} onChange={setOfficeId} />}
        {sheetOffice && (
          <LinkButton
            href={`/api/desk/run-sheet?officeId=${encodeURIComponent(sheetOffice)}&x-app=console`}
            icon="print"
            newTab
          >
            {t.sheet}
          </LinkButton>
        )}
      </div>
      <div className="chips interface" role="group" aria-label={t.title}>
        {STATES.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => show(one)}>
            {t[one]}
          </button>
        ))}
      </div>
      <Listed
        pages={pages}
        empty={search.q ? { icon: 'search', title: t.noneFound } : { icon: 'inbox', title: t.empty, text: t.emptyText }}
      >
        {(items) => <Pile items={items} />}
      </Listed>
    </DeskPage>
  )
}

/** What still asks for the office's hand on top; what it has let go of folds away below. */
function Pile({ items }: { items: readonly PileItem[] }) {
  const t = useText(deskWords)
  const gone = items.filter((item) => item.state === 'issued' || item.state === 'decided')
  const waiting = items.filter((item) => !gone.includes(item))
  return (
    <>
      {waiting.length > 0 ? (
        <PileTable items={waiting} />
      ) : (
        <EmptyState icon="success" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      )}
      {gone.length > 0 && (
        <Fold
          title={
            <>
              {t.gone} <bdi className="number">{gone.length}</bdi>
            </>
          }
        >
          <PileTable items={gone} />
        </Fold>
      )}
    </>
  )
}

function OfficeField({
  offices,
  value,
  onChange,
}: {
  offices: readonly string[]
  value: string
  onChange(officeId: string): void
}) {
  const t = useText(deskWords)
  const say = useSay()
  const known = useAnswer('places.offices', {})
  const names = new Map(known.data?.items.map((office) => [office.id, say(office.name)]))
  return (
    <FilterField
      id="pile-office"
      label={t.office}
      all={t.all}
      value={value}
      options={offices.map((id) => ({ value: id, label: names.get(id) ?? id }))}
      onChange={onChange}
    />
  )
}
