import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Confirm, newId, ProblemNotice, StatusBadge, Table, useText, useToast } from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { batchWords } from './batch-words.ts'
import { PayeeName } from './payee-name.tsx'

type Payable = Output<'finance.payable'>
type Payee = Payable['items'][number]
type All = NonNullable<Payable['all']>

/** Whom a batch would pay at this moment, whom it would leave out and why, and what is on hold. Nothing is made by looking. */
export default function NewBatchPage() {
  const t = useText(batchWords)
  const onlyReads = useOnlyReads()
  const pages = usePages('finance.payable', { limit: 50 })
  const [making, setMaking] = useState<All>()
  return (
    <DeskPage title={t.newTitle} lead={t.newLead} back={<a href={hrefOf('/finance/payouts')}>{t.back}</a>}>
      <Listed pages={pages} empty={{ icon: 'wallet', title: t.noPayee }}>
        {(items, { all }) => (
          <div className="stack gap-4">
            {all && <Sums all={all} />}
            {all && (
              <div className="row">
                <Button
                  tone="primary"
                  icon="list"
                  reason={onlyReads ?? (all.inBatch.count > 0 ? undefined : t.makeNone)}
                  onClick={() => setMaking(all)}
                >
                  {t.make}
                </Button>
              </div>
            )}
            <Table<Payee>
              caption={t.newTitle}
              rows={items}
              rowKey={(one) => one.payeeId}
              columns={[
                { key: 'who', heading: t.who, cell: (one) => <PayeeName payee={one} /> },
                { key: 'free', heading: t.free, numeric: true, cell: (one) => <Amount paisa={one.grossPaisa} /> },
                { key: 'would', heading: t.wouldBe, cell: (one) => <Would payee={one} /> },
                { key: 'held', heading: t.onHold, cell: (one) => <Held held={one.held} /> },
                {
                  key: 'account',
                  heading: t.account,
                  cell: (one) => (one.accountMasked ? <Bdi>{one.accountMasked}</Bdi> : '–'),
                },
              ]}
            />
          </div>
        )}
      </Listed>
      {making && <MakeDialog all={making} onClose={() => setMaking(undefined)} />}
    </DeskPage>
  )
}

function Sums({ all: { inBatch, leftOut, heldPaisa } }: { all: All }) {
  const t = useText(batchWords)
  return (
    <div className="sums interface">
      {[
        { title: t.inBatch, ...inBatch },
        { title: t.leftOut, ...leftOut },
        { title: t.onHold, count: undefined, grossPaisa: heldPaisa },
      ].map(({ title, count, grossPaisa }) => (
        <div className="sum-card" key={title}>
          <p className="small muted">{title}</p>
          <p className="sum">
            <Amount paisa={grossPaisa} />
          </p>
          {count !== undefined && <p className="small muted">{t.count(count)}</p>}
        </div>
      ))}
    </div>
  )
}

function Would({ payee }: { payee: Payee }) {
  const t = useText(batchWords)
  if (payee.grossPaisa === 0) return <span className="muted">{t.nothingFree}</span>
  return payee.why ? (
    <StatusBadge tone="warning">{t[payee.why]}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{t.yes}</StatusBadge>
  )
}

function Held({ held }: { held: Payee['held'] }) {
  const t = useText(batchWords)
  const parts = [
    { paisa: held.daysPaisa, words: t.days },
    { paisa: held.unprovenPaisa, words: t.unproven },
    { paisa: held.disputedPaisa, words: t.disputed },
    { paisa: held.claimedPaisa, words: t.claimed },
  ].filter((one) => one.paisa > 0)
  if (parts.length === 0) return <>–</>
  return (
    <>
      {parts.map(({ paisa, words }) => (
        <p key={words}>
          <Amount paisa={paisa} /> <span className="small muted">{words}</span>
        </p>
      ))}
    </>
  )
}

function MakeDialog({ all, onClose }: { all: All; onClose(): void }) {
  const t = useText(batchWords)
  const toast = useToast()
  const navigate = useNavigate()
  const command = useAct('finance.makeBatch')
  const [batchId] = useState(newId)
  const save = async () => {
    if (!(await command.run({ batchId }))) return
    toast(t.doneMade)
    void navigate({ to: '/finance/payouts/$batchId', params: { batchId } })
  }
  return (
    <Confirm open title={t.make} confirm={t.make} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <strong>
          <Amount paisa={all.inBatch.grossPaisa} />
        </strong>{' '}
        · {t.count(all.inBatch.count)}
      </p>
      <p>{t.makeText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
