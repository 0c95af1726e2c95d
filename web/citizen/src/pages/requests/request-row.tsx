import { createMessages, Bdi, Icon, Pictogram, Said, useSay, useText } from '@app/ui'
import { RequestBadge, type RequestCard } from '../../app/request-badge.tsx'

const words = createMessages({ en: { discreet: 'Private request' }, ur: { discreet: 'نجی درخواست' } })

/** One request in a list: what it is, whose, and the sentence that says what happens now. */
export function RequestRow({ request }: { request: RequestCard }) {
  const say = useSay()
  const t = useText(words)
  return (
    <a className="row-link request-row" href={`/requests/${request.id}`}>
      <Pictogram name={request.discreet ? 'document' : request.icon} size={44} />
      <span className="row-words">
        <span className="row-title">{request.discreet ? t.discreet : say(request.serviceName)}</span>
        <span className="small muted">
          {!request.discreet && <bdi>{request.subjectName}</bdi>} <Bdi>{request.trackingNo}</Bdi>
        </span>
        <RequestBadge request={request} />
        <span className="small"><Said>{say(request.spoken)}</Said></span>
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
