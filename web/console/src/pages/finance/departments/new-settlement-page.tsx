import { useState } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Button, Confirm, DateField, newId, ProblemNotice, useSay, useText, useToast, When } from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { FeeTable } from './fee-table.tsx'
import { settlementWords } from './settlement-words.ts'

type All = NonNullable<Output<'finance.feesDue'>['all']>

/** The fees that a batch for a department would hold at this moment. Nothing is made by looking. */
export default function NewSettlementPage() {
  const { departmentId } = useParams({ strict: false }) as { departmentId: string }
  const t = useText(settlementWords)
  const say = useSay()
  const onlyReads = useOnlyReads()
  const [until, setUntil] = useState('')
  const pages = usePages('finance.feesDue', { departmentId, limit: 50, ...(until && { until }) })
  const [making, setMaking] = useState<All>()
  const name = say(pages.data?.first.departmentName ?? { en: '', ur: '' })
  return (
    <DeskPage title={t.newTitle(name)} lead={t.newLead} back={<a href={hrefOf('/finance/payables')}>{t.back}</a>}>
      <div className="stack gap-4">
        <DateField
          id="settlement-until"
          label={t.until}
          hint={t.untilHint}
          optional
          value={until}
          onChange={setUntil}
        />
        <Listed pages={pages} empty={{ icon: 'bank', title: t.noFees }}>
          {(items, { all }) => (
            <div className="stack gap-4">
              {all && (
                <div className="row gap-3">
                  <p className="sum">
                    <Amount paisa={all.amountPaisa} /> <span className="small muted">{t.count(all.fees)}</span>
                  </p>
                  <Button tone="primary" icon="list" reason={onlyReads} onClick={() => setMaking(all)}>
                    {t.make}
                  </Button>
                </div>
              )}
              <FeeTable caption={t.fees} fees={items} />
            </div>
          )}
        </Listed>
      </div>
      {making && (
        <MakeDialog
          name={name}
          departmentId={departmentId}
          until={until}
          all={making}
          onClose={() => setMaking(undefined)}
        />
      )}
    </DeskPage>
  )
}

interface MakeProps {
  name: string
  departmentId: string
  until: string
  all: All
  onClose(): void
}

function MakeDialog({ name, departmentId, until, all, onClose }: MakeProps) {
  const t = useText(settlementWords)
  const toast = useToast()
  const navigate = useNavigate()
  const command = useAct('finance.makeSettlement')
  const [batchId] = useState(newId)
  const save = async () => {
    if (!(await command.run({ batchId, departmentId, ...(until && { until }) }))) return
    toast(t.doneMade)
    void navigate({ to: '/finance/payables/batches/$batchId', params: { batchId } })
  }
  return (
    <Confirm open title={t.make} confirm={t.make} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <strong>
          <Amount paisa={all.amountPaisa} />
        </strong>{' '}
        · {t.count(all.fees)} · {name}
      </p>
      {until && (
        <p>
          {t.until} <When at={until} as="date" />
        </p>
      )}
      <p>{t.makeText}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
