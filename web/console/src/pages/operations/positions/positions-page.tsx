import { getRouteApi, Link } from '@tanstack/react-router'
import { Bdi, StatusBadge, Table, useSay, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { DistrictFilter } from '../district-field.tsx'
import { PersonWeeks } from './person-weeks.tsx'
import { Reasons } from './reasons.tsx'
import { outcomeTone, positionsWords, type Row } from './words.ts'

const route = getRouteApi('/operations/positions')
const SHOW = ['open', 'looked', 'below'] as const

/** Weeks of positions that look made up, for a person to look at. */
export default function PositionsPage() {
  const t = useText(positionsWords)
  const say = useSay()
  const places = usePlaces()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const choose = (part: typeof search) => void navigate({ search: (now) => ({ ...now, ...part }) })
  const show = SHOW.find((one) => one === search.show) ?? 'open'
  const pages = usePages('positionWeeks.list', {
    show,
    limit: 30,
    ...(search.district && { districtId: search.district }),
  })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {search.person && (
        <PersonWeeks key={search.person} facilitatorId={search.person} onClose={() => choose({ person: undefined })} />
      )}
      <StateChips label={t.show} states={SHOW} words={t} value={show} onChange={(next) => choose({ show: next })} />
      <div className="bar">
        <DistrictFilter
          id="positions-district"
          value={search.district ?? ''}
          onChange={(district) => choose({ district: district || undefined })}
        />
      </div>
      <Listed pages={pages} empty={{ icon: 'pin', title: t.none, text: t.noneText }}>
        {(items, { lookFrom, keptDays }) => (
          <>
            <p className="small muted interface">{t.rule(lookFrom, keptDays)}</p>
            <Table<Row>
              caption={t.title}
              rows={items}
              rowKey={(row) => `${row.facilitatorId} ${row.week}`}
              columns={[
                {
                  key: 'name',
                  heading: t.name,
                  cell: (row) => (
                    <Link to="/operations/positions" search={(now) => ({ ...now, person: row.facilitatorId })}>
                      <bdi>{row.name}</bdi>
                    </Link>
                  ),
                },
                { key: 'badge', heading: t.badge, cell: (row) => <Bdi>{row.badgeNo}</Bdi> },
                {
                  key: 'district',
                  heading: t.district,
                  cell: (row) =>
                    say(places?.districts.find((one) => one.id === row.districtId)?.name) || row.districtId,
                },
                { key: 'week', heading: t.week, cell: (row) => <When at={row.week} as="day" /> },
                { key: 'score', heading: t.score, numeric: true, cell: (row) => <Bdi>{row.score}</Bdi> },
                { key: 'why', heading: t.why, cell: (row) => <Reasons reasons={row.reasons} /> },
                {
                  key: 'found',
                  heading: t.found,
                  cell: (row) =>
                    row.outcome && <StatusBadge tone={outcomeTone[row.outcome]}>{t[row.outcome]}</StatusBadge>,
                },
              ]}
            />
          </>
        )}
      </Listed>
    </DeskPage>
  )
}
