import type { Output } from '@app/contract/calls'
import { StatusBadge, useSay, type IconName, type Tone } from '@app/ui'

export type RequestCard = Output<'requests.mine'>['items'][number]
export type RequestView = Output<'requests.get'>

type Look = readonly [Tone, IconName]

const looks: Record<RequestCard['state'], Look> = {
  draft: ['neutral', 'edit'],
  booked: ['information', 'calendar'],
  scheduled: ['information', 'calendar-clock'],
  visit_assigned: ['information', 'user-check'],
  visiting: ['accent', 'motorcycle'],
  ready: ['information', 'documents'],
  submitted: ['information', 'office'],
  in_process: ['information', 'office'],
  objected: ['warning', 'warning'],
  approved: ['accent', 'seal'],
  issued: ['accent', 'document'],
  delivering: ['accent', 'package'],
  at_office: ['warning', 'store'],
  delivered: ['success', 'success'],
  closed: ['success', 'success'],
  rejected: ['danger', 'not-allowed'],
  withdrawn: ['neutral', 'undo'],
  cancelled: ['neutral', 'close'],
  failed: ['danger', 'danger'],
}

/** Colour and sign of the state. */
export const lookOf = (request: Pick<RequestCard, 'state'>): Look => looks[request.state]

/** The state as colour, icon and word: one thing. */
export function RequestBadge({ request }: { request: Pick<RequestCard, 'state' | 'stateWords'> }) {
  const say = useSay()
  const [tone, icon] = lookOf(request)
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(request.stateWords)}
    </StatusBadge>
  )
}
