import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, Facts, LinkButton, Table, useSay, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { FeeTable } from './fee-table.tsx'
import { ConfirmDialog, EndDialog, ReleaseDialog } from './settlement-dialogs.tsx'
import { type Settlement, SettlementState } from './settlement-state.tsx'
import { settlementWords } from './settlement-words.ts'

type Said = NonNullable<Output<'finance.settlement'>['said']>
type Challan = Said['challans'][number]
type Confirmation = Said['confirmations'][number]

/** One batch to a department: what it waits for, by what it is remitted, what the bank said, and each fee. */
export default function SettlementPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const t = useText(settlementWords)
  const say = useSay()
  const pages = usePages('finance.settlement', { batchId, limit: 50 })
  const first = pages.data?.first
  return (
    <DeskPage
      title={t.settlement(say(first?.batch.departmentName ?? { en: '', ur: '' }))}
      back={<a href={hrefOf('/finance/payables')}>{t.back}</a>}
    >
      <div className="stack gap-6">
        {first && (
          <div className="two-columns">
            <Standing batch={first.batch} />
            <div className="stack gap-3">
              <Deciding batch={first.batch} />
              <Files batch={first.batch} />
            </div>
          </div>
        )}
        {first?.said && <Confirmations items={first.said.confirmations} />}
        {first?.said && <Challans items={first.said.challans} />}
        <section className="stack gap-3">
          <h2>{t.fees}</h2>
          <Listed pages={pages} empty={{ icon: 'bank', title: t.noFees }}>
            {(items) => <FeeTable caption={t.fees} fees={items} />}
          </Listed>
        </section>
      </div>
    </DeskPage>
  )
}

function Standing({ batch }: { batch: Settlement }) {
  const t = useText(settlementWords)
  const { state, confirmedPaisa, amountPaisa } = batch
  const ended = state === 'withdrawn'
  const partly = state === 'sent' && confirmedPaisa > 0
  return (
    <Card title={<When at={batch.madeAt} />} icon="bank" action={<SettlementState state={state} />}>
      <Facts
        rows={[
          {
            label: t.amount,
            value: (
              <>
                <Amount paisa={amountPaisa} /> · {t.count(batch.fees)}
              </>
            ),
          },
          ...(partly
            ? [
                { label: t.confirmedSum, value: <Amount paisa={confirmedPaisa} /> },
                { label: t.rest, value: <Amount paisa={amountPaisa - confirmedPaisa} /> },
              ]
            : []),
          ...(batch.until ? [{ label: t.until, value: <When at={batch.until} as="date" /> }] : []),
          { label: t.madeBy, value: <bdi>{batch.madeBy ?? t.formerly}</bdi> },
          ...(batch.madeBy === null
            ? []
            : [
                {
                  label: ended ? t.withdrawnBy : t.releasedBy,
                  value: batch.settledBy === null ? t.nobody : <bdi>{batch.settledBy}</bdi>,
                },
              ]),
          ...(batch.settledAt
            ? [{ label: ended ? t.withdrawnAt : t.releasedAt, value: <When at={batch.settledAt} /> }]
            : []),
          ...(batch.advisedAt ? [{ label: t.advised, value: <When at={batch.advisedAt} /> }] : []),
          ...(batch.reason ? [{ label: t.reason, value: <bdi>{batch.reason}</bdi> }] : []),
        ]}
      />
    </Card>
  )
}

/** What this batch waits for: a second person, or the bank. */
function Deciding({ batch }: { batch: Settlement }) {
  const t = useText(settlementWords)
  const onlyReads = useOnlyReads()
  const [act, setAct] = useState<'release' | 'withdraw' | 'confirm' | 'back'>()
  const close = () => setAct(undefined)
  return (
    <>
      {batch.state === 'made' && (
        <div className="stack gap-2 no-print">
          <Button
            tone="primary"
            icon="check"
            reason={onlyReads ?? (batch.mine ? t.own : undefined)}
            onClick={() => setAct('release')}
          >
            {t.release}
          </Button>
          <Button icon="undo" reason={onlyReads} onClick={() => setAct('withdraw')}>
            {t.withdraw}
          </Button>
        </div>
      )}
      {batch.state === 'sent' && (
        <div className="stack gap-2 no-print">
          <Button tone="primary" icon="bank" reason={onlyReads} onClick={() => setAct('confirm')}>
            {t.confirm}
          </Button>
          {batch.confirmedPaisa === 0 && (
            <Button icon="undo" reason={onlyReads} onClick={() => setAct('back')}>
              {t.comesBack}
            </Button>
          )}
        </div>
      )}
      {act === 'release' && <ReleaseDialog batch={batch} onClose={close} />}
      {act === 'confirm' && <ConfirmDialog batch={batch} onClose={close} />}
      {(act === 'withdraw' || act === 'back') && <EndDialog batch={batch} end={act} onClose={close} />}
    </>
  )
}

function Files({ batch: { batchId, state, fees } }: { batch: Settlement }) {
  const t = useText(settlementWords)
  if (fees === 0 || state === 'withdrawn' || state === 'returned') return null
  const file = (format: 'schedule' | 'challans') =>
    `/api/finance/settlements/${batchId}/file?format=${format}&x-app=console`
  return (
    <Card title={t.files} icon="document">
      <p className="small muted">{t.filesText}</p>
      <div className="stack gap-2">
        <LinkButton icon="print" href={hrefOf('/finance/payables/batches/:batchId/schedule', { batchId })}>
          {t.advice}
        </LinkButton>
        {state !== 'made' && (
          <>
            <LinkButton icon="download" href={file('schedule')}>
              {t.schedule}
            </LinkButton>
            <LinkButton icon="download" href={file('challans')}>
              {t.challans}
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  )
}

function Confirmations({ items }: { items: readonly Confirmation[] }) {
  const t = useText(settlementWords)
  if (items.length === 0) return null
  return (
    <section className="stack gap-3">
      <h2>{t.confirmations}</h2>
      <Table<Confirmation>
        caption={t.confirmations}
        rows={items}
        rowKey={(one) => one.confirmationId}
        columns={[
          { key: 'number', heading: t.number, cell: (one) => <Bdi>{one.bankReference}</Bdi> },
          { key: 'day', heading: t.day, cell: (one) => <When at={one.day} as="date" /> },
          {
            key: 'amount',
            heading: t.amount,
            numeric: true,
            cell: (one) => (
              <>
                <Amount paisa={one.amountPaisa} />
                {one.overPaisa > 0 && (
                  <p className="small">
                    <Amount paisa={one.overPaisa} /> {t.overPaid}
                  </p>
                )}
              </>
            ),
          },
          { key: 'reason', heading: t.reason, cell: (one) => <bdi>{one.reason ?? '–'}</bdi> },
        ]}
      />
    </section>
  )
}

/** Only where there is more than one: the whole batch says it otherwise. */
function Challans({ items }: { items: readonly Challan[] }) {
  const t = useText(settlementWords)
  if (items.length < 2) return null
  return (
    <section className="stack gap-3">
      <h2>{t.challansTitle}</h2>
      <Table<Challan>
        caption={t.challansTitle}
        rows={items}
        rowKey={(one) => `${one.headOfAccount} ${one.challanForm}`}
        columns={[
          { key: 'head', heading: t.head, cell: (one) => <Bdi>{one.headOfAccount ?? t.notStated}</Bdi> },
          { key: 'form', heading: t.form, cell: (one) => <Bdi>{one.challanForm ?? t.notStated}</Bdi> },
          { key: 'fees', heading: t.fees, numeric: true, cell: (one) => one.fees },
          { key: 'amount', heading: t.amount, numeric: true, cell: (one) => <Amount paisa={one.amountPaisa} /> },
        ]}
      />
    </section>
  )
}
