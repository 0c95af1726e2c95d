import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Button, EmptyState, LinkButton, Notice, Table, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { SettlementList } from './settlement-list.tsx'
import { settlementWords } from './settlement-words.ts'

type Payables = Output<'finance.payables'>
type Owed = Payables['items'][number]

/** What the ledger owes each department, by how long it has waited, and the batches by which it is paid. */
export default function OwedPage() {
  const t = useText(settlementWords)
  const answer = useAnswer('finance.payables', {})
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {(payables) => (
          <div className="stack gap-4">
            <Unknown items={payables.items} />
            <OwedTable {...payables} />
          </div>
        )}
      </Answered>
      <SettlementList />
    </DeskPage>
  )
}

function Unknown({ items }: Pick<Payables, 'items'>) {
  const t = useText(settlementWords)
  const say = useSay()
  const wrong = items.filter((one) => one.unknownPaisa !== 0)
  if (wrong.length === 0) return null
  return (
    <Notice tone="danger" title={t.unknownTitle}>
      <p>{t.unknownText}</p>
      {wrong.map((one) => (
        <p key={one.departmentId}>
          {say(one.departmentName)}: <Amount paisa={one.unknownPaisa} />
        </p>
      ))}
    </Notice>
  )
}

const moves = (one: Owed): boolean => one.amountPaisa !== 0 || one.underWayPaisa !== 0 || one.freePaisa !== 0

function OwedTable({ items, ageDays }: Payables) {
  const t = useText(settlementWords)
  const say = useSay()
  const onlyReads = useOnlyReads()
  const ages = [
    ...ageDays.map((days, at) => (at === 0 ? t.upTo(days) : t.between(ageDays[at - 1] ?? 0, days))),
    t.over(ageDays.at(-1) ?? 0),
  ]
  return (
    <Table<Owed>
      caption={t.title}
      rows={items.filter(moves)}
      rowKey={(one) => one.departmentId}
      empty={<EmptyState icon="office" title={t.none} />}
      columns={[
        {
          key: 'department',
          heading: t.department,
          cell: (one) => (
            <Link to="/finance/payables/$departmentId" params={{ departmentId: one.departmentId }}>
              {say(one.departmentName)}
            </Link>
          ),
        },
        { key: 'due', heading: t.due, numeric: true, cell: (one) => <Amount paisa={one.amountPaisa} /> },
        ...ages.map((heading, at) => ({
          key: `age-${at}`,
          heading,
          numeric: true,
          cell: (one: Owed) => <Some paisa={one.agesPaisa[at] ?? 0} />,
        })),
        { key: 'made', heading: t.inBatches, numeric: true, cell: (one) => <Some paisa={one.inBatchesPaisa} /> },
        { key: 'bank', heading: t.underWay, numeric: true, cell: (one) => <Some paisa={one.underWayPaisa} /> },
        {
          key: 'act',
          heading: t.act,
          cell: (one) =>
            onlyReads === undefined && one.freePaisa > 0 ? (
              <LinkButton small href={hrefOf('/finance/payables/:departmentId', { departmentId: one.departmentId })}>
                {t.newBatch}
              </LinkButton>
            ) : (
              <Button small reason={onlyReads ?? t.nothingFree}>
                {t.newBatch}
              </Button>
            ),
        },
      ]}
    />
  )
}

const Some = ({ paisa }: { paisa: number }) =>
  paisa === 0 ? <span className="muted">–</span> : <Amount paisa={paisa} />
