import type { Output } from '@app/contract/calls'
import { Amount, Bdi, type Column, FoldRow, Table, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { modeWords } from '../../components/mode-words.ts'
import { figureWords } from './figure-words.ts'
import { pageWords } from './figures-page-words.ts'
import { daysEach, PARTIES } from './parties.ts'

type Figures = Output<'figures.published'>['figures']

/** The same figures by the way, the service and the district. */
export function Breakdowns({ figures }: { figures: Figures }) {
  const t = useText(pageWords)
  const outcome = useText(figureWords)
  const modes: Record<string, string> = useText(modeWords)
  const say = useSay()
  const services = useAnswer('catalogue.search', { q: '', limit: 200 })
  const places = useAnswer('places.tree', {})
  const serviceNames = new Map(services.data?.items.map((item) => [item.id, say(item.name)]))
  const districtNames = new Map(
    places.data?.divisions
      .flatMap((division) => division.districts)
      .map((district) => [district.id, say(district.name)]),
  )
  const tables = [
    ['mode', figures.byMode, (id: string) => modes[id]],
    ['service', figures.byService, (id: string) => serviceNames.get(id)],
    ['district', figures.byDistrict, (id: string) => districtNames.get(id)],
  ] as const
  const parts = useText(figureWords)
  const isAnyRow = tables.some(
    ([key, rows]) =>
      rows.length + (figures.timeBy?.[key]?.length ?? 0) + (figures.complaintsBy?.[key]?.length ?? 0) > 0,
  )
  return (
    <>
      {tables.map(([key, rows, nameOf]) => {
        const named = (id: string): string =>
          id === 'others' ? outcome.others : (nameOf(id) ?? (id || outcome.nowhere))
        const [time, complaints] = [figures.timeBy?.[key] ?? [], figures.complaintsBy?.[key] ?? []]
        return (
          rows.length + time.length + complaints.length > 0 && (
            <FoldRow key={key} title={t[key]} open={key === 'mode'}>
              {rows.length > 0 && (
                <Table
                  caption={`${t[key]}: ${t.row}`}
                  rowKey={(row) => row.id}
                  rows={rows}
                  columns={columns(outcome, named)}
                />
              )}
              {time.length > 0 && (
                <>
                  <p className="small muted">{t.timeRow}</p>
                  <Table
                    caption={`${t[key]}: ${t.timeRow}`}
                    rowKey={(row) => row.id}
                    rows={time}
                    columns={timeColumns(parts, t.ended, named)}
                  />
                </>
              )}
              {complaints.length > 0 && (
                <>
                  <p className="small muted">{t.complaintRow}</p>
                  <Table
                    caption={`${t[key]}: ${t.complaintRow}`}
                    rowKey={(row) => row.id}
                    rows={complaints}
                    columns={complaintColumns(
                      {
                        filed: t.filed,
                        upheld: t.upheld,
                        notUpheld: t.notUpheld,
                        open: t.pending,
                        referred: t.referred,
                        withdrawn: t.withdrawn,
                        overcharges: t.overcharges,
                      },
                      t.back2,
                      named,
                    )}
                  />
                </>
              )}
            </FoldRow>
          )
        )
      })}
      {isAnyRow && <p className="small muted">{t.small.replace('{least}', String(figures.least))}</p>}
    </>
  )
}

const SHOWN = ['received', 'delivered', 'open', 'rejected', 'withdrawn', 'cancelled', 'failed'] as const

function columns(
  outcome: Record<(typeof SHOWN)[number], string>,
  nameOf: (id: string) => string,
): Column<Figures['byMode'][number]>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    ...SHOWN.map((key): Column<Figures['byMode'][number]> => ({
      key,
      heading: outcome[key],
      numeric: true,
      cell: (row) => <Bdi>{row[key]}</Bdi>,
    })),
  ]
}

type TimeRow = NonNullable<Figures['timeBy']>['mode'][number]
type ComplaintRow = NonNullable<Figures['complaintsBy']>['mode'][number]
function timeColumns(
  parts: Record<(typeof PARTIES)[number], string>,
  ended: string,
  nameOf: (id: string) => string,
): Column<TimeRow>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    { key: 'requests', heading: ended, numeric: true, cell: (row) => <Bdi>{row.requests}</Bdi> },
    ...PARTIES.map((party): Column<TimeRow> => ({
      key: party,
      heading: parts[party],
      numeric: true,
      cell: (row) => <Bdi>{daysEach(row.minutes[party] ?? 0, row.requests)}</Bdi>,
    })),
  ]
}

const COMPLAINED = ['filed', 'upheld', 'notUpheld', 'open', 'referred', 'withdrawn', 'overcharges'] as const

function complaintColumns(
  heads: Record<(typeof COMPLAINED)[number], string>,
  paidBack: string,
  nameOf: (id: string) => string,
): Column<ComplaintRow>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    ...COMPLAINED.map((key): Column<ComplaintRow> => ({
      key,
      heading: heads[key],
      numeric: true,
      cell: (row) => <Bdi>{row[key] ?? 0}</Bdi>,
    })),
    { key: 'paid', heading: paidBack, numeric: true, cell: (row) => <Amount paisa={row.paidBackPaisa} /> },
  ]
}
