import type { Output } from '@app/contract/calls'
import { Bdi, createMessages, EmptyState, Table, useText, When, type Column } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { modeWords } from '../../../components/request/request-words.ts'

type Row = Output<'figures.outcomes'>['rows'][number]

const words = createMessages({
  en: {
    title: 'Outcomes',
    lead: 'Every request received is in exactly one column, so the totals always add up.',
    mode: 'How',
    received: 'Received',
    delivered: 'Delivered',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
    failed: 'Failed',
    open: 'Open',
    all: 'All ways',
    none: 'Nothing received yet',
    at: 'As of',
  },
  ur: {
    title: 'نتائج',
    lead: 'ہر آنے والی درخواست ٹھیک ایک خانے میں ہے، اس لیے جمع ہمیشہ پوری آتی ہے۔',
    mode: 'طریقہ',
    received: 'آئیں',
    delivered: 'پہنچیں',
    rejected: 'نامنظور',
    withdrawn: 'واپس لیں',
    cancelled: 'منسوخ',
    failed: 'نہ ہو سکیں',
    open: 'جاری',
    all: 'سب طریقے',
    none: 'ابھی کوئی درخواست نہیں آئی',
    at: 'وقت:',
  },
})

const COUNTS = ['received', 'delivered', 'rejected', 'withdrawn', 'cancelled', 'failed', 'open'] as const

export default function OutcomesPage() {
  const t = useText(words)
  const modes: Record<string, string> = useText(modeWords)
  const answer = useAnswer('figures.outcomes', {}, { everyMs: 60_000 })
  const columns: Column<Row>[] = [
    { key: 'mode', heading: t.mode, cell: (row) => modes[row.mode] ?? row.mode },
    ...COUNTS.map((count): Column<Row> => ({
      key: count,
      heading: t[count],
      numeric: true,
      cell: (row) => <Bdi>{row[count]}</Bdi>,
    })),
  ]
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer}>
        {({ rows, at }) => (
          <>
            <Table
              caption={t.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.mode}
              empty={<EmptyState icon="chart" title={t.none} />}
              foot={
                <tr>
                  <th scope="row">{t.all}</th>
                  {COUNTS.map((count) => (
                    <td key={count} className="cell-numeric" data-name={t[count]}>
                      <strong>
                        <Bdi>{rows.reduce((sum, row) => sum + row[count], 0)}</Bdi>
                      </strong>
                    </td>
                  ))}
                </tr>
              }
            />
            <p className="small muted interface">
              {t.at} <When at={at} />
            </p>
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
