import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { Amount, Button, Card, Facts, LinkButton, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { ReleaseDialog, WithdrawDialog } from './batch-dialogs.tsx'
import { BatchLines } from './batch-lines.tsx'
import { type Batch, BatchState } from './batch-state.tsx'
import { batchWords } from './batch-words.ts'

const SENDING_MS = 2_000

/** One batch: what waits for a second person, what the bank is given, what it said, and each payee. */
export default function BatchPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const t = useText(batchWords)
  const [releasing, setReleasing] = useState(false)
  const answer = useAnswer('finance.batchLines', { batchId, limit: 1 }, { ...(releasing && { everyMs: SENDING_MS }) })
  const state = answer.data?.batch.state
  if ((state === 'releasing') !== releasing) setReleasing(state === 'releasing')
  return (
    <DeskPage title={t.title} back={<a href={hrefOf('/finance/payouts')}>{t.back}</a>}>
      <Answered answer={answer}>
        {({ batch, payerKnown }) => (
          <div className="stack gap-6">
            <div className="two-columns">
              <Standing batch={batch} />
              <div className="stack gap-3">
                <Deciding batch={batch} />
                {batch.state === 'released' && batch.sent.count > 0 && (
                  <ForBank batch={batch} payerKnown={payerKnown} />
                )}
              </div>
            </div>
            <BatchLines key={batch.state} batch={batch} />
          </div>
        )}
      </Answered>
    </DeskPage>
  )
}

function Standing({ batch }: { batch: Batch }) {
  const t = useText(batchWords)
  const { waiting, sent } = batch
  return (
    <Card title={<When at={batch.madeAt} />} icon="list" action={<BatchState batch={batch} />}>
      <Facts
        rows={[
          { label: t.madeBy, value: <bdi>{batch.madeBy}</bdi> },
          {
            label: batch.state === 'withdrawn' ? t.withdrawnBy : t.settledBy,
            value: batch.settledBy === null ? t.nobody : <bdi>{batch.settledBy}</bdi>,
          },
          ...(batch.settledAt
            ? [
                {
                  label: batch.state === 'withdrawn' ? t.withdrawnAt : t.releasedAt,
                  value: <When at={batch.settledAt} />,
                },
              ]
            : []),
          ...(batch.reason ? [{ label: t.reason, value: <bdi>{batch.reason}</bdi> }] : []),
          ...(waiting.count > 0
            ? [
                {
                  label: `${t.waiting} (${t.beforeTax})`,
                  value: <Part count={waiting.count} paisa={waiting.grossPaisa} />,
                },
              ]
            : []),
          ...(sent.count > 0
            ? [
                { label: `${t.net} (${t.afterTax})`, value: <Part count={sent.count} paisa={sent.netPaisa} /> },
                { label: t.tax, value: <Amount paisa={sent.taxPaisa} /> },
                { label: t.confirmed, value: t.count(batch.confirmed) },
                { label: t.returned, value: t.count(batch.returned) },
              ]
            : []),
          ...(batch.leftOut > 0 ? [{ label: t.leftOut, value: t.count(batch.leftOut) }] : []),
        ]}
      />
    </Card>
  )
}

function Part({ count, paisa }: { count: number; paisa: number }) {
  const t = useText(batchWords)
  return (
    <>
      <Amount paisa={paisa} /> · {t.count(count)}
    </>
  )
}

/** The second person lets go of it; either may say that it is not to be. */
function Deciding({ batch }: { batch: Batch }) {
  const t = useText(batchWords)
  const onlyReads = useOnlyReads()
  const [act, setAct] = useState<'release' | 'withdraw'>()
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
      {act === 'release' && <ReleaseDialog batch={batch} onClose={close} />}
      {act === 'withdraw' && <WithdrawDialog batch={batch} onClose={close} />}
    </>
  )
}

function ForBank({ batch: { batchId }, payerKnown }: { batch: Batch; payerKnown: boolean }) {
  const t = useText(batchWords)
  const onlyReads = useOnlyReads()
  const [reading, setReading] = useState(false)
  const file = (format: 'csv' | 'pain001') =>
    `/api/finance/payout-batches/${batchId}/file?format=${format}&x-app=console`
  return (
    <Card title={t.fileTitle} icon="bank">
      <p className="small muted">{t.fileText}</p>
      <div className="stack gap-2">
        {onlyReads === undefined && (
          <LinkButton icon="download" href={file('csv')}>
            {t.csv}
          </LinkButton>
        )}
        {onlyReads === undefined && payerKnown ? (
          <LinkButton icon="download" href={file('pain001')}>
            {t.xml}
          </LinkButton>
        ) : (
          <Button icon="download" reason={onlyReads ?? t.noPayer}>
            {t.xml}
          </Button>
        )}
        <Button icon="upload" reason={onlyReads} onClick={() => setReading(true)}>
          {t.answer}
        </Button>
      </div>
      {reading && <AnswerDialog onClose={() => setReading(false)} />}
    </Card>
  )
}
