import { getRouteApi } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, EmptyState, Icon, LinkButton, Table, useSay, useText, When, type Column } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { FilterField } from '../../../components/lists/filter-field.tsx'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { turnIcons, turnWords } from '../../../components/request/request-words.ts'
import { staffWords } from '../../../components/staff-words.ts'
import { DistrictFilter } from '../district-field.tsx'
import { shareOf } from '../measures/scorecards-page.tsx'
import { WastedList } from './wasted-list.tsx'
import { wastedWords } from './wasted-words.ts'

type Figures = Output<'wasted.figures'>
type Cause = Figures['causes'][number]
type Row = Figures['rows'][number]

const route = getRouteApi('/operations/wasted')
const BY = ['service', 'district', 'week'] as const
const DAYS = [28, 14, 7] as const

/** Visits for nothing as a number that somebody owns, with the visits behind each cause. */
export default function WastedPage() {
  const t = useText(wastedWords)
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const show = (part: typeof search) => void navigate({ search: (now) => ({ ...now, ...part }) })
  const by = BY.find((one) => one === search.by) ?? 'service'
  const days = DAYS.find((one) => String(one) === search.days) ?? DAYS[0]
  const period = { days, ...(search.district ? { districtId: search.district } : {}) }
  const answer = useAnswer('wasted.figures', { ...period, by }, { keep: true, everyMs: 300_000 })
  const file = new URLSearchParams({ ...period, days: String(days), by, 'x-app': 'console' })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <DistrictFilter
          id="wasted-district"
          value={search.district ?? ''}
          onChange={(district) => show({ district: district || undefined })}
        />
        <FilterField
          id="wasted-days"
          label={t.days}
          all={t.last(DAYS[0])}
          value={days === DAYS[0] ? '' : String(days)}
          options={DAYS.slice(1).map((one) => ({ value: String(one), label: t.last(one) }))}
          onChange={(next) => show({ days: next || undefined })}
        />
        <LinkButton icon="download" href={`/api/operations/wasted.csv?${file.toString()}`}>
          {t.csv}
        </LinkButton>
      </div>
      <Answered answer={answer} shape="row" lines={5}>
        {({ causes, rows }) => (
          <>
            <h2>{t.causes}</h2>
            <Causes causes={causes} onList={(reason) => show({ reason })} />
            {search.reason && (
              <WastedList
                period={period}
                reason={search.reason}
                name={causes.find((one) => one.reason === search.reason)?.name}
                onClose={() => show({ reason: undefined })}
              />
            )}
            <h2>{t.success}</h2>
            <StateChips label={t.by} states={BY} words={t} value={by} onChange={(next) => show({ by: next })} />
            <FirstVisits rows={rows} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

function Causes({ causes, onList }: { causes: readonly Cause[]; onList(reason: string): void }) {
  const t = useText(wastedWords)
  const turns = useText(turnWords)
  const roles = useText(staffWords)
  const say = useSay()
  const all = causes.reduce((sum, one) => sum + one.count, 0)
  return (
    <Table<Cause>
      caption={t.causes}
      rows={causes}
      rowKey={(one) => `${one.reason} ${one.cause}`}
      empty={
        <EmptyState icon="success" title={t.none}>
          {t.noneText}
        </EmptyState>
      }
      columns={[
        { key: 'reason', heading: t.reason, cell: (one) => say(one.name) },
        { key: 'count', heading: t.count, numeric: true, cell: (one) => <Bdi>{one.count}</Bdi> },
        { key: 'share', heading: t.share, numeric: true, cell: (one) => <Bdi>{shareOf(one.count, all)}</Bdi> },
        {
          key: 'whose',
          heading: t.whose,
          cell: (one) => (
            <>
              <Icon name={turnIcons[one.cause]} /> {turns[one.cause]}
            </>
          ),
        },
        { key: 'owner', heading: t.owner, cell: (one) => roles[one.owner] },
        {
          key: 'list',
          heading: t.list,
          cell: (one) => (
            <Button small icon="list" label={`${t.list}: ${say(one.name)}`} onClick={() => onList(one.reason)}>
              {t.list}
            </Button>
          ),
        },
      ]}
    />
  )
}

function FirstVisits({ rows }: { rows: readonly Row[] }) {
  const t = useText(wastedWords)
  const say = useSay()
  const weeks = rows[0]?.name === null
  const columns: Column<Row>[] = [
    {
      key: 'name',
      heading: weeks ? t.weekOf : t.name,
      cell: (row) => (row.name ? say(row.name) : <When at={row.key} as="day" />),
    },
    { key: 'first', heading: t.first, numeric: true, cell: (row) => <Bdi>{shareOf(row.firstsDone, row.firsts)}</Bdi> },
    { key: 'firsts', heading: t.firsts, numeric: true, cell: (row) => <Bdi>{row.firsts}</Bdi> },
    { key: 'visits', heading: t.visits, numeric: true, cell: (row) => <Bdi>{row.visits}</Bdi> },
    { key: 'wasted', heading: t.wasted, numeric: true, cell: (row) => <Bdi>{row.wasted}</Bdi> },
  ]
  return (
    <Table<Row>
      caption={t.success}
      rows={rows}
      rowKey={(row) => row.key}
      columns={columns}
      empty={
        <EmptyState icon="chart" title={t.noRows}>
          {t.noRowsText}
        </EmptyState>
      }
    />
  )
}
