import type { ReactNode } from 'react'
import { Between, formatDistance, useLanguage, useSay, useText, When } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import type { Visit } from './current-visit.ts'
import type { Whereabouts } from './live.ts'
import { requestWords } from './request-words.ts'

const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))

/** Where they are and when they may be here: how far and how long while that is known, else the time that was booked. */
export function WhereAndWhen({
  request,
  visit,
  place,
}: {
  request: RequestView
  visit: Visit | undefined
  place: Whereabouts | undefined
}) {
  const t = useText(requestWords)
  const say = useSay()
  const { language } = useLanguage()
  if (visit?.stage === 'on_the_way') {
    const seen = place ?? visit.whereabouts
    if (seen.known === 'fresh') {
      const away = t.away(formatDistance(seen.meters, language))
      return seen.eta ? (
        <Lines first={t.eta(minutes(seen.eta.fromSeconds), minutes(seen.eta.toSeconds))} second={away} />
      ) : (
        <Lines first={away} />
      )
    }
    return (
      <Lines
        first={<Booked visit={visit} />}
        second={
          seen.known === 'stale' ? (
            <>
              {t.seen}: <When at={seen.seenAt} as="time" />
            </>
          ) : (
            t.notSeen
          )
        }
      />
    )
  }
  const { nextDate } = request
  if (nextDate) {
    return (
      <p className="now-when">
        {say(nextDate.words)}:{' '}
        <strong>
          {/* With its hours a long day (“Wednesday 2 December”) takes a line more, and pushes the amount off the first screen. */}
          <When at={nextDate.from} as={nextDate.until ? 'shortDay' : 'day'} />
          {nextDate.until && (
            <>
              {' '}
              · <Between from={nextDate.from} until={nextDate.until} />
            </>
          )}
        </strong>
      </p>
    )
  }
  const last = request.phases.findLast((phase) => phase.at !== null)
  return last?.at ? (
    <p className="now-when">
      {say(last.words)}:{' '}
      <strong>
        <When at={last.at} as="day" />
      </strong>
    </p>
  ) : null
}

function Booked({ visit }: { visit: Visit }) {
  const t = useText(requestWords)
  return visit.startsAt && visit.endsAt ? (
    <>
      {t.agreed} <Between from={visit.startsAt} until={visit.endsAt} />
    </>
  ) : null
}

function Lines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <p className="now-when" aria-live="polite">
      <strong>{first}</strong>
      {second && (
        <>
          {' '}
          · <span>{second}</span>
        </>
      )}
    </p>
  )
}
