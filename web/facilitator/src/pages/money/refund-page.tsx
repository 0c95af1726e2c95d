import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  ActionBar,
  Amount,
  Button,
  Card,
  CodeField,
  EmptyState,
  LinkButton,
  Notice,
  ProblemNotice,
  useCommand,
  useOnline,
  useText,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { CASH_KEY } from '../../offline/absorb.ts'
import { commonWords } from '../../app/words.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useOffline } from '../../offline/use-offline.tsx'
import { TaskFrame } from '../visit/visit-frame.tsx'
import { moneyWords } from './words.ts'

/** Cash back against the household's code. The sum is the server's; only the server can check the code. */
export default function RefundPage() {
  const t = useText(moneyWords)
  return (
    <TaskFrame title={t.refundTitle} lead={t.refundLead}>
      {(task, visit) => <Refund task={task} visit={visit} />}
    </TaskFrame>
  )
}

function Refund({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(moneyWords)
  const common = useText(commonWords)
  const online = useOnline()
  const { fetch } = useOffline()
  const [code, setCode] = useState('')
  const [paidPaisa, setPaid] = useState<number>()
  const pay = useCommand(
    (input: { requestId: string; code: string }, commandId): Promise<Output<'payments.refundCash'>> =>
      call('payments.refundCash', input, { commandId }),
  )
  const toVisit = (
    <LinkButton href={to('visit', { visitId: visit.id })} tone="primary" className="button-block">
      {t.toWork}
    </LinkButton>
  )
  const submit = async () => {
    const done = await pay.run({ requestId: task.requestId, code })
    setCode('')
    if (!done) return
    setPaid(done.amountPaisa)
    // Both have changed; should the network go just now, they are asked again when their page opens.
    void Promise.all([fetch('visits.get', { visitId: visit.id }, ''), fetch('cash.summary', {}, CASH_KEY)]).catch(
      () => undefined,
    )
  }
  if (paidPaisa !== undefined) {
    return (
      <>
        <Card tone="accent">
          <p className="interface">{t.refunded}</p>
          <p className="big-amount">
            <Amount paisa={paidPaisa} />
          </p>
        </Card>
        <Notice tone="success" live title={t.refundDone} />
        <ActionBar>{toVisit}</ActionBar>
      </>
    )
  }
  if (task.refundPaisa === 0) return <EmptyState icon="coins" title={t.refundNone} action={toVisit} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (online && code.length === 6) void submit()
      }}
    >
      <Card>
        <p className="interface">{t.giveBack}</p>
        <p className="big-amount">
          <Amount paisa={task.refundPaisa} />
        </p>
        <CodeField id="refund-code" label={t.refundCode} hint={t.refundCodeHint} value={code} onChange={setCode} />
        {pay.problem && <ProblemNotice problem={pay.problem} />}
        <ActionBar>
          <Button
            type="submit"
            tone="primary"
            block
            icon="money"
            busy={pay.busy}
            reason={!online ? t.refundOnline : code.length < 6 ? common.codeFirst : undefined}
          >
            {t.payRefund}
          </Button>
        </ActionBar>
      </Card>
    </form>
  )
}

/** What this household is to have back, wherever the facilitator meets them. */
export function RefundsDue({ visit }: { visit: VisitView }) {
  const t = useText(moneyWords)
  const due = visit.kind === 'household' ? visit.tasks.filter((task) => task.refundPaisa > 0) : []
  return (
    <>
      {due.map((task) => (
        <Card key={task.id} title={t.refundTitle} icon="coins">
          <p className="interface">
            {t.giveBack}: <Amount paisa={task.refundPaisa} />
          </p>
          <LinkButton href={to('refund', { visitId: visit.id, taskId: task.id })} icon="money">
            {t.refundOpen}
          </LinkButton>
        </Card>
      ))}
    </>
  )
}
