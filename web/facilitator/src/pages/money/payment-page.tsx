import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { isUnderWay } from '@app/domain/payments'
import {
  ActionBar,
  Amount,
  Bdi,
  Button,
  Card,
  Confirm,
  FeeBreakdown,
  LinkButton,
  newId,
  Notice,
  ProblemNotice,
  useCommand,
  useOnline,
  useSay,
  useText,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { receiptsKeyOf } from '../../offline/absorb.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct, useKnown, useOffline, useOutboxItems } from '../../offline/use-offline.tsx'
import { VisitFrame } from '../visit/visit-frame.tsx'
import { moneyWords } from './words.ts'

/** The exact amount, never typed; then the receipt, which they must see before they give the code. */
export default function PaymentPage() {
  const t = useText(moneyWords)
  return (
    <VisitFrame title={t.payTitle} lead={t.payLead}>
      {(visit) => (visit.duePaisa > 0 ? <Due visit={visit} /> : <Settled visit={visit} />)}
    </VisitFrame>
  )
}

function Due({ visit }: { visit: VisitView }) {
  const t = useText(moneyWords)
  const acting = useAct()
  const [asking, setAsking] = useState(false)
  const collect = async () => {
    const paymentId = newId()
    // The phone's own number stands on the receipt until the server's is known.
    const deviceReceiptNo = paymentId.slice(-8).toUpperCase()
    await acting.act({
      endpoint: 'payments.collectCash',
      lane: visit.id,
      input: {
        visitId: visit.id,
        paymentId,
        amountPaisa: visit.duePaisa,
        deviceReceiptNo,
        ...(visit.headRoom && { headRoom: visit.headRoom }),
      },
    })
    setAsking(false)
  }
  return (
    <>
      <Card tone="accent">
        <p className="interface">{t.exact}</p>
        <p className="big-amount">
          <Amount paisa={visit.duePaisa} />
        </p>
      </Card>
      {visit.tasks
        .filter((task) => task.duePaisa > 0)
        .map((task) => (
          <TaskFees key={task.id} task={task} />
        ))}
      <Refused acting={acting} />
      <Psid visit={visit} />
      <ActionBar>
        <Button tone="primary" block icon="money" busy={acting.busy} onClick={() => setAsking(true)}>
          {t.tookCash}
        </Button>
      </ActionBar>
      <Confirm
        open={asking}
        title={t.confirmTitle}
        confirm={t.tookCash}
        busy={acting.busy}
        onConfirm={() => void collect()}
        onClose={() => setAsking(false)}
      >
        <p className="big-amount">
          <Amount paisa={visit.duePaisa} />
        </p>
        <p>{t.confirmText}</p>
      </Confirm>
    </>
  )
}

function TaskFees({ task }: { task: VisitTask }) {
  const t = useText(moneyWords)
  const say = useSay()
  const atDoor = task.quote.lines.filter((line) => line.payBy === 'collectable')
  return (
    <Card title={say(task.serviceName)}>
      <FeeBreakdown
        lines={atDoor.map((line) => ({
          code: line.code,
          label: say(line.label),
          amountPaisa: line.amountPaisa,
          payTo: say(line.payTo),
        }))}
        totalPaisa={task.duePaisa}
        totalLabel={t.exact}
      />
    </Card>
  )
}

/** What is known of a payment that was not made in cash; a wallet that is being asked comes first. */
async function toldOf(requestId: string): Promise<string> {
  const [{ psid }, { payment }] = await Promise.all([
    call('payments.psidStatus', { requestId }),
    call('payments.ways', { requestId }),
  ])
  if (payment && isUnderWay(payment.state)) return 'wallet'
  return psid?.state ?? (payment?.state === 'paid' ? 'paid' : 'none')
}

/** They say it is paid: only the server knows. */
function Psid({ visit }: { visit: VisitView }) {
  const t = useText(moneyWords)
  const online = useOnline()
  const { fetch } = useOffline()
  const check = useCommand(async (input: { requestIds: string[] }): Promise<string[]> => {
    const answers = await Promise.all(input.requestIds.map(toldOf))
    await fetch('visits.get', { visitId: visit.id }, '')
    return answers
  })
  const [states, setStates] = useState<string[]>()
  const ask = async () =>
    setStates(await check.run({ requestIds: [...new Set(visit.tasks.map((task) => task.requestId))] }))
  const words = states?.some((state) => state === 'wallet')
    ? t.walletWaits
    : states?.every((state) => state === 'paid')
      ? t.psidPaid
      : states?.every((state) => state === 'none')
        ? t.psidNone
        : t.psidOpen
  return (
    <Card title={t.alreadyPaid} icon="bank">
      {check.problem && <ProblemNotice problem={check.problem} />}
      {states && <Notice tone={words === t.psidPaid ? 'success' : 'warning'} live title={words} />}
      <Button icon="refresh" busy={check.busy} reason={online ? undefined : t.offlinePsid} onClick={() => void ask()}>
        {t.checkPsid}
      </Button>
    </Card>
  )
}

function Settled({ visit }: { visit: VisitView }) {
  const t = useText(moneyWords)
  const receipts = useKnown<Output<'payments.collectCash'>['receipts']>(receiptsKeyOf(visit.id))
  const unsent = useOutboxItems().find(
    (item) => item.lane === visit.id && item.endpoint === 'payments.collectCash' && item.state === 'waiting',
  )
  const cash = unsent?.input as { amountPaisa: number; deviceReceiptNo?: string } | undefined
  const numbers = [
    ...new Set([
      ...(receipts ?? []).map((one) => one.receiptNo),
      ...visit.tasks.flatMap((task) => (task.receiptNo ? [task.receiptNo] : [])),
    ]),
  ]
  const paidPaisa = visit.tasks.reduce((sum, task) => sum + task.paidPaisa, 0)
  return (
    <>
      {paidPaisa === 0 && !cash ? (
        <Notice tone="success" title={t.nothing}>
          {t.nothingText}
        </Notice>
      ) : (
        <Card tone="accent">
          <p className="interface">{t.paid}</p>
          <p className="big-amount">
            <Amount paisa={cash?.amountPaisa ?? paidPaisa} />
          </p>
          {cash && (
            <p className="interface">
              {t.deviceReceipt}: <Bdi>{cash.deviceReceiptNo}</Bdi>
            </p>
          )}
        </Card>
      )}
      {cash && <Notice tone="warning" icon="upload" title={t.keptReceipt} />}
      {(numbers.length > 0 || cash) && <p>{t.giveReceipt}</p>}
      {numbers.map((receiptNo) => (
        <LinkButton key={receiptNo} href={to('receipt', { receiptNo })} icon="receipt" className="button-block">
          {t.showReceipt} · <Bdi>{receiptNo}</Bdi>
        </LinkButton>
      ))}
      <ActionBar>
        <LinkButton href={to('visit', { visitId: visit.id })} tone="primary" className="button-block" iconEnd="next">
          {t.toWork}
        </LinkButton>
      </ActionBar>
    </>
  )
}
