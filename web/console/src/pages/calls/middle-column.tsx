import { useState } from 'react'
import { EmptyState, useText, type Language } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { OrderForm } from '../../components/order/order-form.tsx'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { callWords } from './call-words.ts'
import type { Candidate } from './caller-column.tsx'
import type { Middle } from './middle.ts'
import { OwnPanel } from './own-panel.tsx'
import { RequestPanel } from './request-panel.tsx'
import type { RequestCard } from '../../components/request/request-words.ts'
import { UnprovenRequest } from './unproven-request.tsx'
import type { useCallerProof } from './use-caller-proof.ts'

interface MiddleColumnProps {
  open: Middle
  proof: ReturnType<typeof useCallerProof>
  caller: Candidate | undefined
  call: ActiveCall | undefined
  spokenIn: Language
  onSpokenIn(language: Language): void
  onOpen(requestId: string | undefined): void
  onCancelOrder(): void
}

/** The request that the call is about, or the order that comes of it. */
export function MiddleColumn(props: MiddleColumnProps) {
  const t = useText(callWords)
  const { open, caller, call, spokenIn } = props
  switch (open.kind) {
    case 'order':
      return (
        <OrderForm
          caller={caller}
          call={call}
          spokenIn={spokenIn}
          onBooked={props.onOpen}
          onCancel={props.onCancelOrder}
        />
      )
    case 'own':
      return <OwnPanel key={call?.callId} call={call} known={props.proof} />
    case 'request':
      return (
        <OpenRequest
          key={`${open.requestId} ${props.proof.proof?.accountId ?? ''}`}
          requestId={open.requestId}
          spokenIn={spokenIn}
          onSpokenIn={props.onSpokenIn}
          onProved={props.proof.prove}
          call={call}
          card={[...(caller?.open ?? []), ...(caller?.recent ?? [])].find((one) => one.id === open.requestId)}
        />
      )
    case 'nothing':
      return (
        <EmptyState icon="search" title={t.nobody}>
          {t.nobodyText}
        </EmptyState>
      )
    default:
      return open satisfies never
  }
}

interface OpenRequestProps extends Pick<MiddleColumnProps, 'spokenIn' | 'onSpokenIn'> {
  requestId: string
  call: ActiveCall | undefined
  card: RequestCard | undefined
  onProved: MiddleColumnProps['proof']['prove']
}

function OpenRequest({ requestId, spokenIn, onSpokenIn, call, card, onProved }: OpenRequestProps) {
  const answer = useAnswer('requests.get', { requestId }, { everyMs: 20_000 })
  const unproven = useUnproven(answer)
  if (unproven)
    return <UnprovenRequest card={card} call={call} spokenIn={spokenIn} onSpokenIn={onSpokenIn} onProved={onProved} />
  return (
    <Answered answer={answer} lines={4}>
      {(request) => <RequestPanel request={request} spokenIn={spokenIn} onSpokenIn={onSpokenIn} />}
    </Answered>
  )
}

/** While the request is asked for again the last word stands: whoever writes in the caller’s code must not lose the form. */
function useUnproven({
  data,
  problem,
}: Pick<ReturnType<typeof useAnswer<'requests.get'>>, 'data' | 'problem'>): boolean {
  const [stands, setStands] = useState(false)
  const refused = problem?.kind === 'refused' && problem.code === 'caller_unproven'
  const now = refused || (stands && (problem !== undefined || data === undefined))
  if (now !== stands) setStands(now)
  return now
}
