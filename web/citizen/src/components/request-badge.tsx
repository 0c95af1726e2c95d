import type { Output } from '@app/contract/calls'
import { requestLooks, StatusBadge, useSay } from '@app/ui'

export type RequestCard = Output<'requests.mine'>['items'][number]
export type RequestView = Output<'requests.get'>

/** The state as colour, icon and word: one thing. */
export function RequestBadge({ request }: { request: Pick<RequestCard, 'state' | 'stateWords'> }) {
  const say = useSay()
  const [tone, icon] = requestLooks[request.state]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(request.stateWords)}
    </StatusBadge>
  )
}
