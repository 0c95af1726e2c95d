import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Notice, Table, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { ImportCard } from './import-card.tsx'
import { statementWords } from './statement-words.ts'

type Statements = Output<'finance.statements'>
type Statement = Statements['items'][number]

/** The bank's statements that were read, and up to which day each account's reach. */
export default function StatementsPage() {
  const t = useText(statementWords)
  const pages = usePages('finance.statements', { limit: 30 })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {pages.data && <Accounts accounts={pages.data.first.accounts} />}
      <ImportCard />
      <Listed pages={pages} empty={{ icon: 'receipt', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Statement>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.statementId}
            columns={[
              {
                key: 'days',
                heading: t.days,
                cell: (item) => (
                  <a href={hrefOf('/finance/statements/:statementId', { statementId: item.statementId })}>
                    <Days statement={item} />
                  </a>
                ),
              },
              { key: 'account', heading: t.account, cell: (item) => t[item.account] },
              { key: 'lines', heading: t.lines, numeric: true, cell: (item) => <Bdi>{item.lines}</Bdi> },
              {
                key: 'closing',
                heading: t.closing,
                numeric: true,
                cell: (item) => <Amount paisa={item.closingPaisa} />,
              },
              { key: 'reference', heading: t.reference, cell: (item) => <Bdi>{item.reference}</Bdi> },
              { key: 'by', heading: t.by, cell: (item) => <bdi>{item.importedBy}</bdi> },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.importedAt} /> },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}

export const Days = ({ statement: { from, to } }: { statement: Pick<Statement, 'from' | 'to'> }) => (
  <>
    <When at={from} as="date" />
    {from !== to && (
      <>
        {' '}
        – <When at={to} as="date" />
      </>
    )}
  </>
)

function Accounts({ accounts }: { accounts: Statements['accounts'] }) {
  const t = useText(statementWords)
  if (accounts.length === 0)
    return (
      <Notice tone="warning" title={t.noAccounts}>
        {t.noAccountsText}
      </Notice>
    )
  return (
    <div className="sums interface">
      {accounts.map((one) => (
        <div className="sum-card" key={one.iban}>
          <p className="small muted">{t[one.account]}</p>
          <p className="sum">{one.closingPaisa === null ? '–' : <Amount paisa={one.closingPaisa} />}</p>
          <p className="small muted">
            <Bdi>{one.iban}</Bdi>
          </p>
          <p className="small muted">
            {one.until ? (
              <>
                {t.until} <When at={one.until} as="date" />
              </>
            ) : (
              t.never
            )}
          </p>
        </div>
      ))}
    </div>
  )
}
