import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  EmptyState,
  Facts,
  formatWhen,
  LinkButton,
  Notice,
  SelectField,
  Table,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { today, useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/page/states.tsx'
import { agencyWords } from './agency-words.ts'

type Statement = Output<'agency.statement'>
type Line = Statement['lines'][number]
const MONTHS_SHOWN = 12

/** The months so far, the present one first. */
function monthsBefore(day: string): string[] {
  if (!day) return []
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: MONTHS_SHOWN }, (_, i) =>
    new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 7),
  )
}

export default function StatementPage() {
  const t = useText(agencyWords)
  const say = useSay()
  const { programme } = useProgramme()
  const { language } = useLanguage()
  const months = monthsBefore(programme ? today() : '')
  const [chosen, setChosen] = useState('')
  const period = chosen || (months[0] ?? '')
  const answer = useAnswer('agency.statement', period ? { period } : null, { keep: true })
  return (
    <DeskPage title={t.statement} lead={t.statementLead}>
      <div className="row gap-2 no-print">
        <SelectField
          id="statement-month"
          label={t.month}
          value={period}
          options={months.map((month) => ({ value: month, label: formatWhen(`${month}-01`, 'month', language) }))}
          onChange={setChosen}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
        <LinkButton icon="download" href={`/api/agency/statement.csv?period=${period}&x-app=console`}>
          {t.csv}
        </LinkButton>
      </div>
      <Answered answer={answer} shape="row">
        {(statement) => (
          <div className="stack gap-4">
            <p className="interface">
              <strong>{say(statement.name)}</strong> · <When at={`${statement.period}-01`} as="month" /> · {t.heldSum}{' '}
              <Amount paisa={statement.heldPaisa} /> · {t.freeSum} <Amount paisa={statement.availablePaisa} />
            </p>
            {statement.lines.length === 0 ? (
              <EmptyState icon="receipt" title={t.noLines} />
            ) : (
              <Lines statement={statement} />
            )}
            {statement.more && <Notice tone="information" title={t.more} />}
            <Payouts items={statement.payouts} />
          </div>
        )}
      </Answered>
    </DeskPage>
  )
}

function Lines({ statement }: { statement: Statement }) {
  const t = useText(agencyWords)
  const say = useSay()
  const { totals } = statement
  return (
    <>
      <Table<Line>
        caption={t.statement}
        rows={statement.lines}
        rowKey={(line) => `${line.taskId} ${line.rule}`}
        columns={[
          { key: 'at', heading: t.at, cell: (line) => <When at={line.at} as="day" /> },
          {
            key: 'name',
            heading: t.name,
            cell: (line) => (
              <>
                <bdi>{line.name}</bdi>{' '}
                <span className="small muted">
                  <Bdi>{line.badgeNo}</Bdi>
                </span>
              </>
            ),
          },
          { key: 'leg', heading: t.leg, cell: (line) => say(line.words) },
          { key: 'gross', heading: t.gross, numeric: true, cell: (line) => <Amount paisa={line.grossPaisa} /> },
          { key: 'theirs', heading: t.theirs, numeric: true, cell: (line) => <Amount paisa={line.facilitatorPaisa} /> },
          { key: 'share', heading: t.share, numeric: true, cell: (line) => <Amount paisa={line.agencyPaisa} /> },
          { key: 'tax', heading: t.tax, numeric: true, cell: (line) => <Amount paisa={line.taxPaisa} /> },
          { key: 'net', heading: t.net, numeric: true, cell: (line) => <Amount paisa={line.netPaisa} /> },
          { key: 'state', heading: t.state, cell: (line) => t[`s_${line.state}`] },
        ]}
      />
      <section className="stack gap-2">
        <h2>{t.total}</h2>
        <Facts
          rows={[
            { label: t.gross, value: <Amount paisa={totals.grossPaisa} /> },
            { label: t.theirs, value: <Amount paisa={totals.facilitatorPaisa} /> },
            { label: t.share, value: <Amount paisa={totals.agencyPaisa} /> },
            { label: t.tax, value: <Amount paisa={totals.taxPaisa} /> },
            {
              label: t.net,
              value: (
                <strong>
                  <Amount paisa={totals.netPaisa} />
                </strong>
              ),
            },
            ...(totals.takenBackPaisa > 0
              ? [{ label: t.takenBack, value: <Amount paisa={totals.takenBackPaisa} /> }]
              : []),
          ]}
        />
      </section>
    </>
  )
}

function Payouts({ items }: { items: Statement['payouts'] }) {
  const t = useText(agencyWords)
  return (
    <section className="stack gap-2">
      <h2>{t.payouts}</h2>
      <Table<Statement['payouts'][number]>
        caption={t.payouts}
        rows={items}
        rowKey={(row) => row.batchId}
        empty={<p className="muted interface">{t.none_payouts}</p>}
        columns={[
          { key: 'at', heading: t.at, cell: (row) => <When at={row.at} as="day" /> },
          { key: 'gross', heading: t.share, numeric: true, cell: (row) => <Amount paisa={row.grossPaisa} /> },
          { key: 'tax', heading: t.tax, numeric: true, cell: (row) => <Amount paisa={row.taxPaisa} /> },
          { key: 'net', heading: t.net, numeric: true, cell: (row) => <Amount paisa={row.netPaisa} /> },
          { key: 'state', heading: t.state, cell: (row) => t[row.state as 'sent'] ?? row.state },
        ]}
      />
    </section>
  )
}
