import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Facts, Table, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { statementWords } from './statement-words.ts'
import { Days } from './statements-page.tsx'

type Line = Output<'finance.statementLines'>['items'][number]

/** One statement, line by line as the bank wrote them. */
export default function StatementPage() {
  const { statementId } = useParams({ strict: false }) as { statementId: string }
  const t = useText(statementWords)
  const pages = usePages('finance.statementLines', { statementId, limit: 50 })
  const statement = pages.data?.first.statement
  return (
    <DeskPage title={t.statement} back={<a href={hrefOf('/finance/statements')}>{t.back}</a>}>
      {statement && (
        <Facts
          rows={[
            {
              label: t[statement.account],
              value: <Bdi>{statement.iban}</Bdi>,
            },
            { label: t.days, value: <Days statement={statement} /> },
            { label: t.opening, value: <Amount paisa={statement.openingPaisa} /> },
            { label: t.closing, value: <Amount paisa={statement.closingPaisa} /> },
            { label: t.reference, value: <Bdi>{statement.reference}</Bdi> },
            { label: t.by, value: <bdi>{statement.importedBy}</bdi> },
          ]}
        />
      )}
      <Listed pages={pages} empty={{ icon: 'receipt', title: t.noLines }}>
        {(items) => (
          <Table<Line>
            caption={t.lines}
            rows={items}
            rowKey={(item) => item.lineId}
            columns={[
              { key: 'place', heading: t.line, numeric: true, cell: (item) => <Bdi>{item.place}</Bdi> },
              { key: 'day', heading: t.day, cell: (item) => <When at={item.bookedOn} as="shortDay" /> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              { key: 'reference', heading: t.reference, cell: (item) => <Bdi>{item.bankReference}</Bdi> },
              { key: 'details', heading: t.details, cell: (item) => <bdi>{item.words.join(' · ')}</bdi> },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}
