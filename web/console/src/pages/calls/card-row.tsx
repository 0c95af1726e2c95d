import { Bdi, Icon, useSay, useText, When } from '@app/ui'
import { RequestBadges } from '../../components/request/request-badges.tsx'
import type { RequestCard } from '../../components/request/request-words.ts'
import { callWords } from './call-words.ts'

/** One request of a candidate, in two lines. A private service is not named on the screen either. */
export function CardRow({ card }: { card: RequestCard }) {
  const say = useSay()
  const t = useText(callWords)
  return (
    <span className="card-row">
      <span className="card-row-top">
        <Bdi>{card.trackingNo}</Bdi>
        <RequestBadges request={card} turn={false} />
      </span>
      <span className="small">
        {card.discreet ? (
          <>
            <Icon name="lock" /> {t.discreet}
          </>
        ) : (
          say(card.serviceName)
        )}{' '}
        · <bdi>{card.subjectName}</bdi>
      </span>
      {card.nextSlot && (
        <span className="small muted">
          <When at={card.nextSlot.startsAt} />
        </span>
      )}
    </span>
  )
}
