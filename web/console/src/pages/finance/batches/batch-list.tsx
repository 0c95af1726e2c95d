import { Link } from '@tanstack/react-router'
import { Amount, Table, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { Listed } from '../../../components/page/states.tsx'
import { type Batch, BatchState } from './batch-state.tsx'
import { batchWords } from './batch-words.ts'

/** Batches of payouts, the newest first. */
export function BatchList() {
  const t = useText(batchWords)
  const pages = usePages('finance.batches', { limit: 20 })
  return (
    <section className="stack gap-3">
      <h2>{t.batches}</h2>
      <p className="small muted interface">{t.batchesText}</p>
      <Listed pages={pages} empty={{ icon: 'list', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Batch>
            caption={t.batches}
            rows={items}
            rowKey={(one) => one.batchId}
            columns={[
              {
                key: 'made',
                heading: t.made,
                cell: (one) => (
                  <Link to="/finance/payouts/$batchId" params={{ batchId: one.batchId }}>
                    <When at={one.madeAt} />
                  </Link>
                ),
              },
              { key: 'state', heading: t.state, cell: (one) => <BatchState batch={one} /> },
              { key: 'payees', heading: t.payees, numeric: true, cell: (one) => one.waiting.count + one.sent.count },
              { key: 'sum', heading: t.sum, numeric: true, cell: (one) => <Sum batch={one} /> },
              { key: 'by', heading: t.madeBy, cell: (one) => <bdi>{one.madeBy}</bdi> },
              {
                key: 'settled',
                heading: t.settledBy,
                cell: (one) =>
                  one.settledBy === null ? (
                    <span className="muted">{t.nobody}</span>
                  ) : (
                    <>
                      <bdi>{one.settledBy}</bdi>
                      {one.state === 'withdrawn' && <span className="muted"> ({t.withdrawn})</span>}
                    </>
                  ),
              },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}

/** Before it is let go of the tax is not known: its rate is that of the day. */
function Sum({ batch: { waiting, sent } }: { batch: Batch }) {
  const t = useText(batchWords)
  if (waiting.count + sent.count === 0) return <>–</>
  return (
    <>
      <Amount paisa={waiting.count > 0 ? waiting.grossPaisa : sent.netPaisa} />
      <p className="small muted">{waiting.count > 0 ? t.beforeTax : t.afterTax}</p>
    </>
  )
}
