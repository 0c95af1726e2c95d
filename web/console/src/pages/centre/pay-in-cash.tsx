import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, CodeField, newId, ProblemNotice, Stack, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { refundDeskWords } from '../../components/refund/refund-desk-words.ts'

interface Given {
  centreId: string
  refund: Output<'till.refund'>
  onPaid(paid: Output<'till.payRefund'>): void
}

/** The sum is what is owed; nobody types it. The code comes to the phone of whoever ordered, and is given once the money is counted. */
export function PayInCash({ centreId, refund, onPaid }: Given) {
  const t = useText(refundDeskWords)
  const [refundId] = useState(newId)
  const [sentTo, setSentTo] = useState<string>()
  const [code, setCode] = useState('')
  const send = useAct('till.sendRefundCode')
  const pay = useAct('till.payRefund')
  const { requestId } = refund
  const ask = async () => {
    const sent = await send.run({ centreId, requestId })
    if (sent) setSentTo(sent.sentToMasked)
  }
  const save = async () => {
    if (code.length < 6) return
    const paid = await pay.run({ centreId, requestId, refundId, code })
    if (paid) onPaid(paid)
    else setCode('')
  }
  const problem = pay.problem ?? send.problem
  return (
    <Card title={t.cash} icon="money" tone="accent">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void (sentTo ? save() : ask())
        }}
      >
        <Stack>
          <p className="ticket-no">
            <Amount paisa={refund.amountPaisa} />
          </p>
          <p>{t.cashText}</p>
          {sentTo && (
            <>
              <p className="interface">
                {t.sentTo} <Bdi>{sentTo}</Bdi>
              </p>
              <CodeField id="till-refund-code" label={t.code} value={code} onChange={setCode} />
            </>
          )}
          {problem && <ProblemNotice problem={problem} />}
          <Button
            type="submit"
            tone="primary"
            block
            icon={sentTo ? 'check' : 'message'}
            busy={send.busy || pay.busy}
            reason={sentTo && code.length < 6 ? t.first : undefined}
          >
            {sentTo ? t.pay : t.sendCode}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
