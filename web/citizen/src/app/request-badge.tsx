import type { Output } from '@app/contract'
import { createMessages, StatusBadge, useSay, useText, type IconName, type Tone } from '@app/ui'

export type RequestCard = Output<'requests.mine'>['items'][number]
export type RequestView = Output<'requests.get'>

const words = createMessages({ en: { yours: 'Your turn' }, ur: { yours: 'آپ کی باری' } })

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

/** The state as colour, icon and word; a request that waits on its citizen says so first. */
export function RequestBadge({ request }: { request: Pick<RequestCard, 'state' | 'stateWords' | 'waitingOn'> }) {
  const say = useSay()
  const t = useText(words)
  const [tone, icon] = looks[request.state]
  const ended = ['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(request.state)
  return (
    <span className="row gap-2">
      {request.waitingOn === 'citizen' && !ended && (
        <StatusBadge tone="warning" icon="hourglass">
          {t.yours}
        </StatusBadge>
      )}
      <StatusBadge tone={tone} icon={icon}>
        {say(request.stateWords)}
      </StatusBadge>
    </span>
  )
}
