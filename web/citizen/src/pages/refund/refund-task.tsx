import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Amount, Bdi, Card, EmptyState, newId, Notice, Stack, StatusBadge, useText, When } from '@app/ui'
import { RefundCode, RefundForm, RefundGoesTo } from '@app/ui/refund'
import { useAct, useAnswer } from '../../app/api.ts'
import { to } from '../../app/paths.ts'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from '../task/task-frame.tsx'
import { refundWords } from './refund-words.ts'

type Refund = Output<'refunds.get'>

/** Where the money goes: asked, confirmed by a code to their own phone, and what became of it. */
export function RefundTask({ request, done }: TaskProps) {
  const t = useText(refundWords)
  const answer = useAnswer('refunds.get', { requestId: request.id })
  return (
    <TaskFrame request={request} title={t.title}>
      <Answered answer={answer} shape="text">
        {(refund) => (
          <>
            <Standing refund={refund} />
            {refund.mayChoose && <Choosing refund={refund} onChosen={() => done(t.confirmed)} />}
            <History refund={refund} />
          </>
        )}
      </Answered>
    </TaskFrame>
  )
}

function Standing({ refund }: { refund: Refund }) {
  const t = useText(refundWords)
  const sent = refund.history.find((one) => one.state === 'sent')
  if (refund.amountPaisa === 0)
    return sent ? (
      <Notice tone="information" title={t.underWay}>
        <p>
          <Amount paisa={sent.amountPaisa} />
          {sent.to && (
            <>
              {' '}
              · <RefundGoesTo to={sent.to} />
            </>
          )}
        </p>
        <p>{t.underWayText}</p>
      </Notice>
    ) : refund.history.length === 0 ? (
      <EmptyState icon="coins" title={t.nothing}>
        {t.nothingText}
      </EmptyState>
    ) : null
  return (
    <>
      {refund.returned && (
        <Notice tone="warning" title={t.returned}>
          {t[refund.returned]}
        </Notice>
      )}
      <Card tone="accent">
        <div className="receipt-head">
          <span className="muted interface">{t.owed}</span>
          <strong>
            <Amount paisa={refund.amountPaisa} />
          </strong>
        </div>
        {refund.to ? (
          <p>
            {t.goesTo}:{' '}
            <strong>
              <RefundGoesTo to={refund.to} />
            </strong>
          </p>
        ) : (
          <p>{t.asked}</p>
        )}
        {refund.to && <p className="small">{t.soon}</p>}
      </Card>
    </>
  )
}

type To = Input<'refunds.choose'>['to']

/** First what, then the code that is good for exactly that; the choice has one id, however often it is sent. */
function Choosing({ refund, onChosen }: { refund: Refund; onChosen(): void }) {
  const { requestId } = refund
  const [asked, setAsked] = useState<{ to: To; sentTo: string; destinationId: string }>()
  const ask = useAct('refunds.sendCode')
  const choose = useAct('refunds.choose')
  const send = async (to: To) => {
    const sent = await ask.run({ requestId, to })
    if (sent) setAsked({ to, sentTo: sent.sentToMasked, destinationId: newId() })
  }
  const confirm = async (code: string) => {
    if (!asked) return
    const { to, destinationId } = asked
    if (await choose.run({ requestId, destinationId, to, code })) onChosen()
  }
  return (
    <>
      <div hidden={asked !== undefined}>
        <RefundForm refund={refund} busy={ask.busy} problem={ask.problem} onAsk={(to) => void send(to)} />
      </div>
      {asked && (
        <RefundCode
          key={asked.destinationId}
          sentTo={asked.sentTo}
          busy={choose.busy}
          problem={choose.problem}
          onCode={(code) => void confirm(code)}
          onBack={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

const TONE = { sent: 'information', paid: 'success', returned: 'warning' } as const

function History({ refund }: { refund: Refund }) {
  const t = useText(refundWords)
  const state = { sent: t.sent, paid: t.paid, returned: t.backState }
  if (refund.history.length === 0) return null
  return (
    <Card title={t.history} icon="history">
      <Stack gap={4} as="ul">
        {refund.history.map((one) => (
          <li key={one.refundId} className="stack gap-1 interface">
            <p>
              <strong>
                <Amount paisa={one.amountPaisa} />
              </strong>{' '}
              <StatusBadge tone={TONE[one.state]}>{state[one.state]}</StatusBadge>
            </p>
            <p className="small muted">
              {one.to && (
                <>
                  <RefundGoesTo to={one.to} /> ·{' '}
                </>
              )}
              <When at={one.settledAt ?? one.at} as="date" />
            </p>
            {one.receiptNo && (
              <a href={to('receipt', { receiptNo: one.receiptNo })}>
                {t.receipt} <Bdi>{one.receiptNo}</Bdi>
              </a>
            )}
          </li>
        ))}
      </Stack>
    </Card>
  )
}
