import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, EmptyState, Table, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { evennessWords } from './evenness-words.ts'

type Row = Output<'operations.evenness'>['rows'][number]

const WEEKS = ['now', 'before'] as const

/** How the week's work was given out among those who were there for it. */
export default function EvennessPage() {
  const t = useText(evennessWords)
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
