import { Bdi, Between, createMessages, Icon, Pictogram, StatusBadge, useSay, useText, When } from '@app/ui'
import { RequestBadge, type RequestCard } from '../../components/request-badge.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({ en: { discreet: 'Private request' }, ur: { discreet: 'نجی درخواست' } })

/** One request in a list: what it is, whose, where it stands, whose turn it is and the one date. */
export function RequestRow({ request }: { request: RequestCard }) {
  const say = useSay()
  const t = useText(words)
  const { nextDate, turn } = request
  return (
    <a className="row-link request-row" href={to('request', { requestId: request.id })}>
      <Pictogram name={request.discreet ? 'document' : request.icon} size={44} />
      <span className="row-words">
        <span className="row-title">{request.discreet ? t.discreet : say(request.serviceName)}</span>
        <span className="small muted">
          {!request.discreet && <bdi>{request.subjectName}</bdi>} <Bdi>{request.trackingNo}</Bdi>
        </span>
        <span className="row gap-2">
          <RequestBadge request={request} />
          {turn.party === 'you' ? (
            <StatusBadge tone="warning" icon="hourglass">
              {say(turn.words)}
            </StatusBadge>
          ) : (
            turn.party !== 'nobody' && <span className="small muted">{say(turn.words)}</span>
          )}
        </span>
        {nextDate && (
          <span className="small">
            {say(nextDate.words)}: <When at={nextDate.from} as="day" />
            {nextDate.until && (
              <>
                {' '}
                · <Between from={nextDate.from} until={nextDate.until} />
              </>
            )}
          </span>
        )}
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
