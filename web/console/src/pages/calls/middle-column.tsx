import { EmptyState, useText, type Language } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { OrderForm } from '../../components/order/order-form.tsx'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { callWords } from './call-words.ts'
import type { Candidate } from './caller-column.tsx'
import { OwnPanel } from './own-panel.tsx'
import { RequestPanel } from './request-panel.tsx'
import type { useCallerProof } from './use-caller-proof.ts'

interface MiddleColumnProps {
  ordering: boolean
  /** The caller's own record and household are open. */
  speaking: boolean
  proof: ReturnType<typeof useCallerProof>
  requestId: string | undefined
  caller: Candidate | undefined
  call: ActiveCall | undefined
  spokenIn: Language
  onSpokenIn(language: Language): void
  onOpen(requestId: string | undefined): void
  onOrder(): void
  onCancelOrder(): void
}

/** The request that the call is about, or the order that comes of it. */
export function MiddleColumn(props: MiddleColumnProps) {
  const t = useText(callWords)
  const { ordering, requestId, caller, call, spokenIn } = props
  if (ordering)
    return (
      <OrderForm
        caller={caller}
        call={call}
        spokenIn={spokenIn}
        onBooked={props.onOpen}
        onCancel={props.onCancelOrder}
      />
    )
  if (props.speaking) return <OwnPanel key={call?.callId} call={call} known={props.proof} />
  if (!requestId)
    return (
      <EmptyState icon="search" title={t.nobody}>
        {t.nobodyText}
      </EmptyState>
    )
  return <OpenRequest key={requestId} {...props} requestId={requestId} />
}

function OpenRequest({ requestId, spokenIn, onSpokenIn }: MiddleColumnProps & { requestId: string }) {
  const answer = useAnswer('requests.get', { requestId }, { everyMs: 20_000 })
  return (
    <Answered answer={answer} lines={4}>
      {(request) => <RequestPanel request={request} spokenIn={spokenIn} onSpokenIn={onSpokenIn} />}
    </Answered>
  )
}
