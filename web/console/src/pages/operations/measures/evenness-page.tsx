import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, createMessages, EmptyState, Table, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'

type Row = Output<'operations.evenness'>['rows'][number]

const words = createMessages({
  en: {
    title: 'How evenly work is shared',
    lead: 'Of everyone who was at work in the week. The Gini number is 0 when all earned the same, and near 1 when one person earned everything.',
    week: 'Week',
    now: 'This week so far',
    before: 'Last week',
    from: 'Week from',
    weight: (minutes: number) =>
      `To even out pay, somebody who has earned Rs 1,000 less may be sent from ${minutes} minutes further away. Two administrators change this, under “Changes”.`,
    district: 'District',
    people: 'At work',
    each: 'Earned by each, on average',
    hourly: 'For each hour at work',
    hours: 'Hours at work',
    gini: 'Gini',
    none: 'Nobody was at work',
    noneText: 'Nobody was on shift in your districts in this week.',
  },
  ur: {
    title: 'کام کتنا برابر بٹا',
    lead: 'ان سب کا حساب جو اس ہفتے ڈیوٹی پر آئے۔ جینی کا عدد 0 ہو تو سب نے برابر کمایا، اور 1 کے قریب ہو تو سب کچھ ایک ہی نے کمایا۔',
    week: 'ہفتہ',
    now: 'یہ ہفتہ، اب تک',
    before: 'پچھلا ہفتہ',
    from: 'ہفتہ کب سے',
    weight: (minutes) =>
      `کمائی برابر رکھنے کے لیے، جس نے ہزار روپے کم کمائے ہوں اسے ${minutes} منٹ زیادہ دور سے بھی بھیجا جا سکتا ہے۔ اسے دو منتظم ”تبدیلیاں“ میں بدلتے ہیں۔`,
    district: 'ضلع',
    people: 'ڈیوٹی پر آئے',
    each: 'اوسطاً ہر ایک کی کمائی',
    hourly: 'ڈیوٹی کے ہر گھنٹے پر',
    hours: 'ڈیوٹی کے گھنٹے',
    gini: 'جینی',
    none: 'کوئی ڈیوٹی پر نہیں آیا',
    noneText: 'اس ہفتے آپ کے اضلاع میں کوئی ڈیوٹی پر نہیں آیا۔',
  },
})

const WEEKS = ['now', 'before'] as const

/** How the week's work was given out among those who were there for it. */
export default function EvennessPage() {
  const t = useText(words)
  const say = useSay()
  const [week, setWeek] = useState<(typeof WEEKS)[number]>('now')
  const answer = useAnswer('operations.evenness', { weeksBack: WEEKS.indexOf(week) }, { keep: true, everyMs: 300_000 })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.week} states={WEEKS} words={t} value={week} onChange={setWeek} />
      <Answered answer={answer} shape="row" lines={4}>
        {({ from, fairnessRoadMinutes, rows }) => (
          <>
            <p className="small muted interface">
              {t.from} <When at={from} as="day" />
            </p>
            <Table<Row>
              caption={t.title}
              rows={rows}
              rowKey={(row) => row.districtId}
              empty={
                <EmptyState icon="people" title={t.none}>
                  {t.noneText}
                </EmptyState>
              }
              columns={[
                { key: 'district', heading: t.district, cell: (row) => say(row.name) },
                {
                  key: 'gini',
                  heading: t.gini,
                  numeric: true,
                  cell: (row) => <Bdi>{row.gini?.toFixed(2) ?? '—'}</Bdi>,
                },
                { key: 'people', heading: t.people, numeric: true, cell: (row) => <Bdi>{row.people}</Bdi> },
                { key: 'each', heading: t.each, numeric: true, cell: (row) => <Amount paisa={row.eachPaisa} /> },
                {
                  key: 'hourly',
                  heading: t.hourly,
                  numeric: true,
                  cell: (row) => (row.hourlyPaisa === null ? '—' : <Amount paisa={row.hourlyPaisa} />),
                },
                { key: 'hours', heading: t.hours, numeric: true, cell: (row) => <Bdi>{Math.round(row.hours)}</Bdi> },
              ]}
            />
            <p className="interface">{t.weight(fairnessRoadMinutes)}</p>
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
