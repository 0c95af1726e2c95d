import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, createMessages, formatRupees, Table, useText, When, type Column } from '@app/ui'
import { HourChart } from '../../../components/charts/hour-chart.tsx'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { DistrictFilter } from '../district-field.tsx'
import { todayWords } from './today-words.ts'

type Today = Output<'operations.today'>
type Measure = Today['measures'][number]
type Shown = Exclude<Measure['key'], 'arrived'>

const SHOWN = [
  'ordered',
  'visited',
  'failed',
  'on_time',
  'filed',
  'decided',
  'delivered',
  'complaints',
  'cash',
] as const satisfies readonly Shown[]
const EVERY_MS = 60_000

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
/** An amount of that measure as people read it: rupees for cash, else a count. */
const said = (key: Shown, amount: number): string => (key === 'cash' ? formatRupees(amount) : String(amount))
/** At an axis there is room for a number alone. */
const atAxis =
  (key: Shown) =>
  (amount: number): string =>
    key === 'cash'
      ? new Intl.NumberFormat('en', { notation: 'compact' }).format(amount / 100)
      : Number.isInteger(amount)
        ? String(amount)
        : ''

/** How the day goes, beside the day before at the same hour: what operations look at first. */
export default function TodayPage() {
  const t = useText(todayWords)
  const [districtId, setDistrictId] = useState('')
  const [table, setTable] = useState(false)
  const answer = useAnswer('operations.today', districtId ? { districtId } : {}, { everyMs: EVERY_MS, keep: true })
  return (
    <DeskPage title={t.title}>
      <div className="bar bar-line no-print">
        <DistrictFilter id="today-district" value={districtId} onChange={setDistrictId} />
        <span className="row gap-2">
          <Button small icon={table ? 'chart' : 'table'} onClick={() => setTable(!table)}>
            {table ? t.asLines : t.asTable}
          </Button>
          <Button small icon="print" onClick={() => print()}>
            {t.print}
          </Button>
        </span>
      </div>
      <Answered answer={answer}>
        {(day) => (
          <>
            <p className="small muted interface">
              {t.at} <When at={day.at} />
              {!table && <> · {t.lines}</>}
            </p>
            {table ? (
              <Hours day={day} />
            ) : (
              <ul className="measures">
                {SHOWN.map((key) => (
                  <li key={key}>
                    <Tile shown={key} day={day} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

const measureOf = (day: Today, key: Measure['key']): Measure => day.measures.find((one) => one.key === key)!
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`)

/** Today's figure and yesterday's at the same moment; those who came on time as a share of all who came. */
function figuresOf(day: Today, key: Shown): { now: string; before: string; whole: string } {
  const one = measureOf(day, key)
  const [now, before, whole] = [sum(one.today), one.yesterdayByNow, sum(one.yesterday)]
  if (key !== 'on_time') return { now: said(key, now), before: said(key, before), whole: said(key, whole) }
  const came = measureOf(day, 'arrived')
  return {
    now: share(now, sum(came.today)),
    before: share(before, came.yesterdayByNow),
    whole: share(whole, sum(came.yesterday)),
  }
}

function Tile({ shown: key, day }: { shown: Shown; day: Today }) {
  const t = useText(todayWords)
  const { now, before, whole } = figuresOf(day, key)
  const one = measureOf(day, key)
  return (
    <section className="sum-card measure interface" aria-label={t[key]}>
      <h2>{t[key]}</h2>
      <p className="measure-now">
        <Bdi>{now}</Bdi>
      </p>
      <p className="small muted">
        {t.before}: <Bdi>{before}</Bdi> · {t.whole}: <Bdi>{whole}</Bdi>
      </p>
      <HourChart
        label={`${t[key]}. ${t.today}: ${now}. ${t.before}: ${before}. ${t.whole}: ${whole}.`}
        today={one.today}
        yesterday={one.yesterday}
        shown={atAxis(key)}
      />
    </section>
  )
}

type Hour = { hour: number }
const cellWords = createMessages({
  en: { of: (now: string, before: string) => `${now}, yesterday ${before}` },
  ur: { of: (now, before) => `${now}، گزشتہ کل ${before}` },
})

/** The same in numbers: a row an hour, today's amount before yesterday's. */
function Hours({ day }: { day: Today }) {
  const t = useText(todayWords)
  const c = useText(cellWords)
  const columns: Column<Hour>[] = [
    { key: 'hour', heading: t.hour, cell: ({ hour }) => <Bdi>{`${hour}:00`}</Bdi> },
    ...SHOWN.map((key): Column<Hour> => {
      const one = measureOf(day, key)
      return {
        key,
        heading: t[key],
        numeric: true,
        cell: ({ hour }) => (
          <bdi>
            {c.of(hour > day.hour ? '–' : said(key, one.today[hour] ?? 0), said(key, one.yesterday[hour] ?? 0))}
          </bdi>
        ),
      }
    }),
  ]
  return (
    <Table<Hour>
      caption={`${t.today}, ${t.yesterday}`}
      rows={Array.from({ length: 24 }, (_, hour) => ({ hour }))}
      rowKey={({ hour }) => `hour-${hour}`}
      columns={columns}
    />
  )
}
