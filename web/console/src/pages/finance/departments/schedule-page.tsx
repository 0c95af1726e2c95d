import { useEffect } from 'react'
import { useParams } from '@tanstack/react-router'
import { amountInWords } from '@app/domain/payments'
import { Amount, Button, Facts, Notice, useSay, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { useProgramme } from '../../../app/programme.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { type Fee, FeeTable } from './fee-table.tsx'
import type { Settlement } from './settlement-state.tsx'
import { settlementWords } from './settlement-words.ts'

/** What goes to the department on paper: the advice with the sum, and every fee that it is made of. */
export default function SchedulePage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const t = useText(settlementWords)
  const pages = usePages('finance.settlement', { batchId, limit: 100 })
  const { more, loadingMore } = pages
  // Paper has no button for more.
  useEffect(() => {
    if (more && !loadingMore) more()
  }, [more, loadingMore])
  return (
    <DeskPage
      title={t.adviceTitle}
      back={
        <a className="no-print" href={hrefOf('/finance/payables/batches/:batchId', { batchId })}>
          {t.backToBatch}
        </a>
      }
    >
      <Answered answer={pages}>
        {({ items, first }) => <Paper batch={first.batch} fees={items} whole={!more} />}
      </Answered>
    </DeskPage>
  )
}

function Paper({ batch, fees, whole }: { batch: Settlement; fees: readonly Fee[]; whole: boolean }) {
  const t = useText(settlementWords)
  const say = useSay()
  const { name } = useProgramme()
  const released = batch.state === 'sent' || batch.state === 'confirmed'
  return (
    <div className="stack gap-4">
      <div className="row gap-2 no-print">
        <Button tone="primary" icon="print" reason={whole ? undefined : t.loadingAll} onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
      {!released && <Notice tone="warning">{t.notYet}</Notice>}
      <Facts
        rows={[
          { label: t.to, value: say(batch.departmentName) },
          { label: t.from, value: name },
          { label: t.batchNo, value: <bdi className="batch-number">{batch.batchId}</bdi> },
          ...(released && batch.settledAt ? [{ label: t.released, value: <When at={batch.settledAt} /> }] : []),
          {
            label: t.amount,
            value: (
              <strong>
                <Amount paisa={batch.amountPaisa} />
              </strong>
            ),
          },
          { label: t.inWords, value: say(amountInWords(batch.amountPaisa)) },
          { label: t.fees, value: t.count(batch.fees) },
        ]}
      />
      <p className="interface">{t.adviceText}</p>
      <h2>{t.scheduleTitle}</h2>
      <FeeTable caption={t.scheduleTitle} fees={fees} totalPaisa={batch.amountPaisa} />
      <div className="signatures interface">
        <Signed label={t.prepared} name={batch.madeBy} />
        <Signed label={t.checked} name={released ? batch.settledBy : null} />
        <Signed label={t.received} name={null} />
      </div>
    </div>
  )
}

function Signed({ label, name }: { label: string; name: string | null }) {
  return (
    <p className="signature">
      <span className="small muted">{label}</span>
      <bdi>{name ?? ''}</bdi>
    </p>
  )
}
