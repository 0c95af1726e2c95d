import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Card,
  newId,
  Notice,
  ProblemNotice,
  Table,
  TextField,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { CentreFrame } from './centre-frame.tsx'
import { tillWords } from './desk-words.ts'

type Till = Output<'till.summary'>
const paisaOf = (rupees: string): number => Math.round(Number(rupees) * 100)

export default function TillPage() {
  const t = useText(tillWords)
  return (
    <CentreFrame title={t.title} lead={t.lead}>
      {(centreId) => <TheTill centreId={centreId} />}
    </CentreFrame>
  )
}

function TheTill({ centreId }: { centreId: string }) {
  const t = useText(tillWords)
  const answer = useAnswer('till.summary', { centreId }, { keep: true })
  return (
    <Answered answer={answer}>
      {(till) => (
        <div className="stack gap-4">
          {till.warning !== 'none' && <Notice tone="warning" title={t.warning} />}
          <p className="interface">
            {t.cap} <Amount paisa={till.capPaisa} /> · {t.transit} <Amount paisa={till.inTransitPaisa} />
          </p>
          <div className="pair pair-top">
            <CountCard centreId={centreId} />
            <DepositCard centreId={centreId} />
          </div>
          <Table<Till['counts'][number]>
            caption={t.counts}
            rows={till.counts}
            rowKey={(row) => row.at}
            empty={
              <p className="muted interface">
                {t.counts}: {t.none}
              </p>
            }
            columns={[
              { key: 'at', heading: t.at, cell: (row) => <When at={row.at} /> },
              { key: 'amount', heading: t.counted, numeric: true, cell: (row) => <Amount paisa={row.countedPaisa} /> },
              {
                key: 'difference',
                heading: t.difference,
                numeric: true,
                cell: (row) => <Amount paisa={row.differencePaisa} />,
              },
            ]}
          />
          <Table<Till['deposits'][number]>
            caption={t.deposits}
            rows={till.deposits}
            rowKey={(row) => row.id}
            empty={
              <p className="muted interface">
                {t.deposits}: {t.none}
              </p>
            }
            columns={[
              { key: 'at', heading: t.at, cell: (row) => <When at={row.at} /> },
              { key: 'slip', heading: t.slip, cell: (row) => <Bdi>{row.slipNo}</Bdi> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (row) => <Amount paisa={row.amountPaisa} /> },
              { key: 'state', heading: t.state, cell: (row) => t[row.state] },
            ]}
          />
        </div>
      )}
    </Answered>
  )
}

/** Blind: the figure is shown after the count, with the difference that is booked. */
function CountCard({ centreId }: { centreId: string }) {
  const t = useText(tillWords)
  const act = useAct('till.count')
  const [countId, setCountId] = useState(newId)
  const [rupees, setRupees] = useState('')
  const [said, setSaid] = useState<Output<'till.count'>>()
  const save = async () => {
    const done = await act.run({ centreId, countId, countedPaisa: paisaOf(rupees) })
    if (!done) return
    setSaid(done)
    setCountId(newId())
    setRupees('')
  }
  return (
    <Card title={t.count}>
      <TextField
        id="till-count"
        label={t.counted}
        script="latin"
        inputMode="decimal"
        maxLength={9}
        value={rupees}
        onChange={setRupees}
      />
      {said && (
        <Notice tone={said.differencePaisa === 0 ? 'success' : 'warning'} live title={t.done}>
          <p>
            {t.expected} <Amount paisa={said.expectedPaisa} /> · {t.difference} <Amount paisa={said.differencePaisa} />
          </p>
        </Notice>
      )}
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button
        block
        busy={act.busy}
        reason={/^\d+(\.\d{1,2})?$/.test(rupees) ? undefined : t.countFirst}
        onClick={() => void save()}
      >
        {t.countDo}
      </Button>
    </Card>
  )
}

function DepositCard({ centreId }: { centreId: string }) {
  const t = useText(tillWords)
  const toast = useToast()
  const act = useAct('till.deposit')
  const [depositId, setDepositId] = useState(newId)
  const [rupees, setRupees] = useState('')
  const [slipNo, setSlipNo] = useState('')
  const save = async () => {
    if (!(await act.run({ centreId, depositId, amountPaisa: paisaOf(rupees), slipNo }))) return
    toast(t.done)
    setDepositId(newId())
    setRupees('')
    setSlipNo('')
  }
  return (
    <Card title={t.deposit}>
      <TextField
        id="till-amount"
        label={t.rupees}
        script="latin"
        inputMode="decimal"
        maxLength={9}
        value={rupees}
        onChange={setRupees}
      />
      <TextField id="till-slip" label={t.slip} script="latin" maxLength={40} value={slipNo} onChange={setSlipNo} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button
        block
        busy={act.busy}
        reason={/^\d+(\.\d{1,2})?$/.test(rupees) && slipNo ? undefined : t.fill}
        onClick={() => void save()}
      >
        {t.depositDo}
      </Button>
    </Card>
  )
}
