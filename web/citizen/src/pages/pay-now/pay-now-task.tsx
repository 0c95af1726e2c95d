import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { isUnderWay } from '@app/domain/payments'
import {
  ActionBar,
  Amount,
  Bdi,
  Button,
  Card,
  EmptyState,
  Facts,
  Notice,
  ProblemNotice,
  useLatest,
  useSay,
  useText,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from '../task/task-frame.tsx'
import { PayNowForm } from './pay-now-form.tsx'
import { payNowWords } from './pay-now-words.ts'

type Ways = Output<'payments.ways'>
type Payment = NonNullable<Ways['payment']>

const LOOK_AGAIN_MS = 3_000

/** From a wallet: its holder is asked on their phone, and the page follows what became of it. */
export function PayNowTask({ request, done }: TaskProps) {
  const t = useText(payNowWords)
  const ways = useAnswer('payments.ways', { requestId: request.id })
  const { reload } = ways
  const waits = ways.data?.payment != null && isUnderWay(ways.data.payment.state)
  const latest = useLatest(reload)
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => latest.current(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waits, latest])
  return (
    <TaskFrame request={request} title={t.title} lead={t.lead}>
      <Answered answer={ways} shape="text">
        {(found) => <Standing requestId={request.id} ways={found} reload={reload} done={() => done(t.paidTitle)} />}
      </Answered>
    </TaskFrame>
  )
}

interface Given {
  requestId: string
  ways: Ways
  reload(): void
  done(): void
}

function Standing({ requestId, ways, reload, done }: Given) {
  const t = useText(payNowWords)
  const { payment, duePaisa, rails } = ways
  if (payment && isUnderWay(payment.state))
    return <UnderWay requestId={requestId} payment={payment} ways={ways} reload={reload} />
  const said = payment && <Outcome payment={payment} />
  // What was taken waits with finance: whoever paid is not asked to pay again.
  if (duePaisa === 0 || payment?.state === 'differs')
    return (
      <>
        {said ?? <EmptyState icon="money" title={t.nothing} />}
        <ActionBar>
          <Button tone="primary" block onClick={done}>
            {t.toRequest}
          </Button>
        </ActionBar>
      </>
    )
  return (
    <>
      {said}
      {rails.length === 0 ? (
        <EmptyState icon="wallet" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <PayNowForm requestId={requestId} ways={ways} onAsked={reload} />
      )}
    </>
  )
}

function UnderWay({ requestId, payment, ways, reload }: Omit<Given, 'done'> & { payment: Payment }) {
  const t = useText(payNowWords)
  const say = useSay()
  const cancel = useAct('payments.cancelPay')
  const rail = ways.rails.find((one) => one.rail === payment.rail)
  const name = rail ? say(rail.name) : payment.rail
  const silent = payment.state === 'unknown'
  const giveUp = async () => {
    await cancel.run({ requestId, paymentId: payment.paymentId })
    // Refused or not: what became of it is asked.
    reload()
  }
  return (
    <>
      <Notice
        tone={silent ? 'warning' : 'information'}
        icon={silent ? 'hourglass' : 'phone'}
        live
        title={silent ? t.unknownTitle : t.waitTitle}
      >
        {silent ? t.unknownText(name) : t.waitText(name)}
      </Notice>
      <Card>
        <Facts
          rows={[
            { label: t.due, value: <Amount paisa={payment.amountPaisa} /> },
            {
              label: t.wallet,
              value: (
                <>
                  {name} <Bdi>•• {payment.last4}</Bdi>
                </>
              ),
            },
            ...(silent ? [] : [{ label: t.until, value: <When at={payment.expiresAt} as="time" /> }]),
          ]}
        />
      </Card>
      {cancel.problem && <ProblemNotice problem={cancel.problem} onRetry={() => void giveUp()} />}
      <p className="small muted interface">{t.giveUpText}</p>
      <ActionBar>
        <Button block busy={cancel.busy} onClick={() => void giveUp()}>
          {t.giveUp}
        </Button>
      </ActionBar>
    </>
  )
}

/** How the last one ended. */
function Outcome({ payment }: { payment: Payment }) {
  const t = useText(payNowWords)
  switch (payment.state) {
    case 'paid':
      return (
        <Notice tone="success" live title={t.paidTitle}>
          <p>
            <strong>
              <Amount paisa={payment.amountPaisa} />
            </strong>
          </p>
          <p>{t.paidText}</p>
        </Notice>
      )
    case 'differs':
      return (
        <Notice tone="warning" live title={t.differsTitle}>
          {payment.takenPaisa !== null && (
            <p>
              {t.taken}: <Amount paisa={payment.takenPaisa} />
            </p>
          )}
          <p>{t.differsText}</p>
        </Notice>
      )
    case 'failed':
    case 'cancelled':
    case 'expired':
      return (
        <Notice tone="warning" live title={t[payment.state]}>
          {t.late}
        </Notice>
      )
    case 'asked':
    case 'waiting':
    case 'unknown':
      return null
    default:
      return payment.state satisfies never
  }
}
