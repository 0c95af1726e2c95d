import { useState } from 'react'
import { Between, Button, createMessages, Table, useLanguage, useSay, useText, When } from '@app/ui'
import { FilterField } from '../../../components/lists/filter-field.tsx'
import { usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { reasonOf } from '../../../components/request/reason-words.ts'
import { DistrictFilter } from '../district-field.tsx'
import { MovePlan } from './move-plan.tsx'
import { moveWords } from './move-words.ts'
import { type ComingVisit, VisitName } from './visit-name.tsx'

const own = createMessages({
  en: { pick: (trackingNo: string) => `Choose ${trackingNo}` },
  ur: { pick: (trackingNo) => `${trackingNo} چنیں` },
})
const AT_ONCE_MAX = 50

/** Select, say the rule, look, commit: a flood or a broken car moves a whole morning. */
export default function MovesPage() {
  const t = useText(moveWords)
  const say = useSay()
  const places = usePlaces()
  const [districtId, setDistrictId] = useState('')
  const [tehsilId, setTehsilId] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, ComingVisit>>(new Map())
  const [planning, setPlanning] = useState(false)
  const pages = usePages('operations.visits', {
    limit: 50,
    ...(districtId ? { districtId } : {}),
    ...(tehsilId ? { tehsilId } : {}),
  })
  const choose = (visits: readonly ComingVisit[], on: boolean) =>
    setChosen((now) => {
      const next = new Map(now)
      for (const visit of visits) {
        if (!on) next.delete(visit.visitId)
        else if (visit.refusal === null && next.size < AT_ONCE_MAX) next.set(visit.visitId, visit)
      }
      return next
    })
  const again = () => {
    setChosen(new Map())
    setPlanning(false)
  }
  if (planning)
    return (
      <DeskPage title={t.title}>
        <MovePlan visits={[...chosen.values()]} onAgain={again} onBack={() => setPlanning(false)} />
      </DeskPage>
    )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <DistrictFilter
          id="move-district"
          value={districtId}
          onChange={(next) => {
            setDistrictId(next)
            setTehsilId('')
          }}
        />
        {districtId && (
          <FilterField
            id="move-tehsil"
            label={t.tehsil}
            all={t.allTehsils}
            value={tehsilId}
            options={(places?.tehsils ?? [])
              .filter((one) => one.districtId === districtId)
              .map((one) => ({ value: one.id, label: say(one.name) }))}
            onChange={setTehsilId}
          />
        )}
      </div>
      <Listed pages={pages} empty={{ icon: 'calendar', title: t.none, text: t.noneText }}>
        {(items) => (
          <>
            <div className="row gap-2">
              <Button small icon="check" onClick={() => choose(items, true)}>
                {t.all}
              </Button>
              <Button
                tone="primary"
                small
                icon="next"
                reason={chosen.size === 0 ? t.chooseFirst : undefined}
                onClick={() => setPlanning(true)}
              >
                {t.preview(chosen.size)}
              </Button>
              {chosen.size === AT_ONCE_MAX && <span className="small muted interface">{t.max}</span>}
            </div>
            <VisitTable items={items} chosen={chosen} onChoose={choose} />
          </>
        )}
      </Listed>
    </DeskPage>
  )
}

interface VisitTableProps {
  items: readonly ComingVisit[]
  chosen: ReadonlyMap<string, ComingVisit>
  onChoose(visits: readonly ComingVisit[], on: boolean): void
}

function VisitTable({ items, chosen, onChoose }: VisitTableProps) {
  const t = useText(moveWords)
  const o = useText(own)
  const say = useSay()
  const { language } = useLanguage()
  const places = usePlaces()
  return (
    <Table<ComingVisit>
      caption={t.visits}
      rows={items}
      rowKey={(visit) => visit.visitId}
      columns={[
        {
          key: 'pick',
          heading: t.choose,
          cell: (visit) =>
            visit.refusal ? (
              <span className="small muted">{reasonOf(visit.refusal, language)}</span>
            ) : (
              <label className="pick-cell">
                <input
                  type="checkbox"
                  aria-label={o.pick(visit.trackingNo)}
                  checked={chosen.has(visit.visitId)}
                  onChange={(event) => onChoose([visit], event.currentTarget.checked)}
                />
              </label>
            ),
        },
        { key: 'visit', heading: t.visit, cell: (visit) => <VisitName visit={visit} /> },
        {
          key: 'now',
          heading: t.now,
          cell: (visit) => (
            <>
              <When at={visit.startsAt} as="day" /> · <Between from={visit.startsAt} until={visit.endsAt} />
            </>
          ),
        },
        {
          key: 'tehsil',
          heading: t.tehsil,
          cell: (visit) => say(places?.tehsils.find((one) => one.id === visit.tehsilId)?.name) || visit.tehsilId,
        },
        { key: 'who', heading: t.who, cell: (visit) => <bdi>{visit.facilitatorName ?? t.nobody}</bdi> },
      ]}
    />
  )
}
