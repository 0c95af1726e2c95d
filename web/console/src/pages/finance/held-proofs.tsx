import type { Output } from '@app/contract/calls'
import { Amount, Bdi, StatusBadge, Table, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'
import { closingWords } from './closing-words.ts'

type Proof = Output<'finance.heldMoney'>['items'][number]

/** The signed proof of each day: what is held, whose it is, and whether it is all there. */
export function HeldProofs() {
  const t = useText(closingWords)
  const pages = usePages('finance.heldMoney', { limit: 31 })
  return (
    <section className="stack gap-3">
      <h2>{t.proofs}</h2>
      <p className="muted">{t.proofsLead}</p>
      <Listed pages={pages} empty={{ icon: 'seal', title: t.noProof }}>
        {(items) => (
          <Table<Proof>
            caption={t.proofs}
            rows={items}
            rowKey={(item) => item.day}
            columns={[
              { key: 'day', heading: t.day, cell: (item) => <When at={item.day} as="shortDay" /> },
              { key: 'held', heading: t.held, numeric: true, cell: (item) => <Amount paisa={item.heldPaisa} /> },
              {
                key: 'citizens',
                heading: t.citizens,
                numeric: true,
                cell: (item) => <Amount paisa={item.citizensPaisa} />,
              },
              {
                key: 'departments',
                heading: t.departments,
                numeric: true,
                cell: (item) => <Amount paisa={item.departmentsPaisa} />,
              },
              { key: 'payees', heading: t.payees, numeric: true, cell: (item) => <Amount paisa={item.payeesPaisa} /> },
              { key: 'result', heading: t.result, cell: (item) => <Result proof={item} /> },
              { key: 'digest', heading: t.digest, cell: (item) => <Bdi>{item.digest.slice(0, 12)}</Bdi> },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}

function Result({ proof: { covered, agrees } }: { proof: Proof }) {
  const t = useText(closingWords)
  const well = covered && agrees
  return (
    <StatusBadge tone={well ? 'success' : 'danger'} icon={well ? 'seal' : 'warning'}>
      {well ? t.holds : covered ? t.differs : t.short}
    </StatusBadge>
  )
}
