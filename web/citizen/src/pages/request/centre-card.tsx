import { Card, LinkButton, StatusBadge, useSay, useText } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { CentreHours } from '../book/centre-hours.tsx'
import { centreWords } from '../book/centre-words.ts'
import { to } from '../../app/paths.ts'

/** To which centre it goes, until it has been handed in there; whoever chose none may come to any. */
export function CentreCard({ request }: { request: RequestView }) {
  const t = useText(centreWords)
  const say = useSay()
  const { centre } = request
  if (request.mode !== 'centre' || (!centre && request.state !== 'booked')) return null
  return (
    <Card
      title={t.yours}
      icon="store"
      action={
        centre && (
          <StatusBadge tone={centre.openNow ? 'success' : 'neutral'}>
            {centre.openNow ? t.openNow : t.closedNow}
          </StatusBadge>
        )
      }
    >
      {centre ? (
        <>
          <p>
            <strong>{say(centre.name)}</strong>
            <br />
            <bdi>{say(centre.address)}</bdi>
          </p>
          <p className="small muted interface">
            <CentreHours centre={centre} />
            {centre.demo && <> · {t.demo}</>}
          </p>
          {request.state === 'booked' && <p>{t.bring}</p>}
          {request.state === 'booked' && (
            <LinkButton href={to('centre', { centreId: centre.id })} small icon="people">
              {t.queue}
            </LinkButton>
          )}
        </>
      ) : (
        <p>{t.anyCentre}</p>
      )}
    </Card>
  )
}
