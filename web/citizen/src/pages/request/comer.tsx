import { Bdi, Icon, useText } from '@app/ui'
import { Face } from '../../components/face.tsx'
import type { Visit } from './current-visit.ts'
import { requestWords } from './request-words.ts'

/** Whoever comes, as one would know them at the door. */
export function Comer({ facilitator }: { facilitator: NonNullable<Visit['facilitator']> }) {
  const t = useText(requestWords)
  return (
    <div className="person">
      <Face photoUrl={facilitator.photoUrl} sex={facilitator.sex} />
      <div className="row-words">
        <span className="row-title">
          <bdi>{facilitator.name}</bdi>
        </span>
        <span className="small">
          {t.badge} <Bdi>{facilitator.badgeNo}</Bdi>
          {facilitator.vehicle && (
            <>
              {' '}
              · <bdi>{facilitator.vehicle}</bdi>
            </>
          )}
        </span>
        <span className="small muted">
          {facilitator.sex === 'F' && (
            <>
              <Icon name="woman" /> {t.woman} ·{' '}
            </>
          )}
          {facilitator.rating === null ? (
            t.newOne
          ) : (
            <>
              <Icon name="star" /> <Bdi>{facilitator.rating.toFixed(1)}</Bdi> {t.rated(facilitator.ratedVisits)}
            </>
          )}
        </span>
      </div>
    </div>
  )
}
