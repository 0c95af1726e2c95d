import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Amount, Table, useSay, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { type Settlement, SettlementState, STATES } from './settlement-state.tsx'
import { settlementWords } from './settlement-words.ts'

const SHOWN = ['all', ...STATES] as const

/** Batches to departments, the newest first. */
export function SettlementList() {
  const t = useText(settlementWords)
  const say = useSay()
  const [show, setShow] = useState<(typeof SHOWN)[number]>('all')
  const pages = usePages('finance.settlements', { limit: 20, ...(show !== 'all' && { state: show }) })
  return (
    <section className="stack gap-3">
      <h2>{t.batches}</h2>
      <StateChips label={t.show} states={SHOWN} words={t} value={show} onChange={setShow} />
      <Listed pages={pages} empty={{ icon: 'bank', title: t.noBatches }}>
        {(items) => (
          <Table<Settlement>
            caption={t.batches}
            rows={items}
            rowKey={(one) => one.batchId}
            columns={[
              {
                key: 'made',
                heading: t.madeAt,
                cell: (one) => (
                  <Link to="/finance/payables/batches/$batchId" params={{ batchId: one.batchId }}>
                    <When at={one.madeAt} />
                  </Link>
                ),
              },
              { key: 'department', heading: t.department, cell: (one) => say(one.departmentName) },
              { key: 'state', heading: t.state, cell: (one) => <SettlementState state={one.state} /> },
              { key: 'fees', heading: t.fees, numeric: true, cell: (one) => one.fees },
              { key: 'amount', heading: t.amount, numeric: true, cell: (one) => <Amount paisa={one.amountPaisa} /> },
              { key: 'by', heading: t.madeBy, cell: (one) => <bdi>{one.madeBy ?? '–'}</bdi> },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}
