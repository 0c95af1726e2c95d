import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, StatusBadge, Table, useText, type Tone } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { Listed } from '../../../components/page/states.tsx'
import type { Batch } from './batch-state.tsx'
import { batchWords } from './batch-words.ts'
import { PayeeName } from './payee-name.tsx'

type Line = Output<'finance.batchLines'>['items'][number]

const TONE: Record<Line['state'], Tone> = {
  waiting: 'neutral',
  sent: 'information',
  confirmed: 'success',
  returned: 'danger',
  left_out: 'warning',
}
const BEFORE = ['all', 'waiting', 'left_out'] as const
const AFTER = ['all', 'sent', 'confirmed', 'returned', 'left_out'] as const

/** The payees of a batch, page by page, with what became of each. */
export function BatchLines({ batch }: { batch: Batch }) {
  const t = useText(batchWords)
  const [show, setShow] = useState<'all' | Line['state']>('all')
  const { batchId } = batch
  const pages = usePages('finance.batchLines', { batchId, limit: 50, ...(show !== 'all' && { state: show }) })
  return (
    <section className="stack gap-3">
      <h2>{t.payees}</h2>
      {batch.state !== 'withdrawn' && (
        <StateChips
          label={t.show}
          states={batch.state === 'made' ? BEFORE : AFTER}
          words={t}
          value={show}
          onChange={setShow}
        />
      )}
      <Listed pages={pages} empty={{ icon: 'people', title: t.noneOfThese }}>
        {(items) => (
          <Table<Line>
            caption={t.payees}
            rows={items}
            rowKey={(one) => one.payeeId}
            columns={[
              { key: 'who', heading: t.who, cell: (one) => <PayeeName payee={one} /> },
              { key: 'gross', heading: t.gross, numeric: true, cell: (one) => <Amount paisa={one.grossPaisa} /> },
              { key: 'tax', heading: t.tax, numeric: true, cell: (one) => <Known paisa={one.taxPaisa} /> },
              { key: 'net', heading: t.net, numeric: true, cell: (one) => <Known paisa={one.netPaisa} /> },
              { key: 'what', heading: t.what, cell: (one) => <Became line={one} /> },
              {
                key: 'account',
                heading: t.account,
                cell: (one) => (one.accountMasked ? <Bdi>{one.accountMasked}</Bdi> : '–'),
              },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}

const Known = ({ paisa }: { paisa: number | null }) => (paisa === null ? <>–</> : <Amount paisa={paisa} />)

function Became({ line: { state, why, reason } }: { line: Line }) {
  const t = useText(batchWords)
  return (
    <>
      <StatusBadge tone={TONE[state]}>{t[state]}</StatusBadge>
      {why && state === 'left_out' && <p className="small">{t[why]}</p>}
      {reason && state === 'returned' && (
        <p className="small">
          <bdi>{reason}</bdi>
        </p>
      )}
    </>
  )
}
