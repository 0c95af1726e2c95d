import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { newId, useText, useToast } from '@app/ui'
import { RefundCode, RefundForm } from '@app/ui/refund'
import { useAct } from '../../app/api.ts'
import { refundDeskWords } from './refund-desk-words.ts'

type Refund = Output<'refunds.choose'>
type To = Input<'refunds.choose'>['to']

/** Said by whoever it belongs to, typed at a desk; the code goes to their own phone, and they read it out. */
export function RefundChoosing({ refund, onChosen }: { refund: Refund; onChosen(refund: Refund): void }) {
  const t = useText(refundDeskWords)
  const toast = useToast()
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
    const chosen = await choose.run({ requestId, destinationId, to, code })
    if (!chosen) return
    setAsked(undefined)
    toast(t.chosen)
    onChosen(chosen)
  }
  return asked ? (
    <RefundCode
      key={asked.destinationId}
      sentTo={asked.sentTo}
      busy={choose.busy}
      problem={choose.problem}
      onCode={(code) => void confirm(code)}
      onBack={() => setAsked(undefined)}
    />
  ) : (
    <RefundForm refund={refund} busy={ask.busy} problem={ask.problem} onAsk={(to) => void send(to)} />
  )
}
