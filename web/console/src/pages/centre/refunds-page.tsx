import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, EmptyState, LinkButton, Stack, TextField, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { RefundChoosing } from '../../components/refund/refund-choosing.tsx'
import { refundDeskWords } from '../../components/refund/refund-desk-words.ts'
import { RefundStanding } from '../../components/refund/refund-standing.tsx'
import { CentreFrame } from './centre-frame.tsx'
import { PayInCash } from './pay-in-cash.tsx'

type Paid = Output<'till.payRefund'>

/** Money back at the counter: found by its number, counted out against a code, or sent where they say. */
export default function CentreRefundsPage() {
  const t = useText(refundDeskWords)
  return (
    <CentreFrame title={t.centreTitle} lead={t.centreLead}>
      {(centreId) => <Refunds centreId={centreId} />}
    </CentreFrame>
  )
}

function Refunds({ centreId }: { centreId: string }) {
  const t = useText(refundDeskWords)
  const [typed, setTyped] = useState('')
  const [trackingNo, setTrackingNo] = useState('')
  const [paid, setPaid] = useState<Paid>()
  const anew = () => {
    setPaid(undefined)
    setTyped('')
    setTrackingNo('')
  }
  if (paid) return <PaidOut paid={paid} onAnother={anew} />
  return (
    <>
      <form
        className="bar"
        onSubmit={(event) => {
          event.preventDefault()
          setTrackingNo(typed.trim())
        }}
      >
        <TextField
          id="refund-tracking"
          label={t.tracking}
          script="latin"
          maxLength={30}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" icon="search" reason={typed.trim() === '' ? t.tracking : undefined}>
          {t.find}
        </Button>
      </form>
      {trackingNo && <Found key={trackingNo} centreId={centreId} trackingNo={trackingNo} onPaid={setPaid} />}
    </>
  )
}

function Found(given: { centreId: string; trackingNo: string; onPaid(paid: Paid): void }) {
  const t = useText(refundDeskWords)
  const { centreId, trackingNo, onPaid } = given
  const answer = useAnswer('till.refund', { centreId, trackingNo }, { keep: true })
  const [elsewhere, setElsewhere] = useState(false)
  return (
    <Answered answer={answer}>
      {(refund) => (
        <div className="two-columns">
          <div className="stack gap-4">
            <Card title={<Bdi>{refund.trackingNo}</Bdi>} icon="coins">
              <RefundStanding refund={refund} />
            </Card>
          </div>
          {refund.mayChoose && (
            <div className="stack gap-4">
              <PayInCash centreId={centreId} refund={refund} onPaid={onPaid} />
              <Card>
                <Stack>
                  <Button icon={elsewhere ? 'close' : 'bank'} onClick={() => setElsewhere(!elsewhere)}>
                    {elsewhere ? t.close : t.elsewhere}
                  </Button>
                  {elsewhere && (
                    <RefundChoosing
                      refund={refund}
                      onChosen={() => {
                        setElsewhere(false)
                        answer.reload()
                      }}
                    />
                  )}
                </Stack>
              </Card>
            </div>
          )}
        </div>
      )}
    </Answered>
  )
}

function PaidOut({ paid, onAnother }: { paid: Paid; onAnother(): void }) {
  const t = useText(refundDeskWords)
  return (
    <EmptyState
      icon="success"
      title={
        <>
          {t.paid}: <Amount paisa={paid.amountPaisa} />
        </>
      }
      action={
        <span className="row gap-2">
          <LinkButton tone="primary" icon="receipt" href={`/api/receipts/${paid.receiptNo}/pdf?x-app=console`}>
            {t.print}
          </LinkButton>
          <Button icon="plus" onClick={onAnother}>
            {t.another}
          </Button>
        </span>
      }
    >
      {t.receipt} <Bdi>{paid.receiptNo}</Bdi>
    </EmptyState>
  )
}
