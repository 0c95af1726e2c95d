import { Amount, Between, Icon, LinkButton, Pictogram, StatusBadge, useSay, useText, When, type Tone } from '@app/ui'
import { businessNow } from '../../app/clock.ts'
import { to } from '../../app/paths.ts'
import { taskWords, visitStateWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import type { DayStop } from '../../offline/use-way.ts'
import { StopLine } from '../way/stop-line.tsx'
import { dayWords } from './words.ts'

const toneOf: Record<string, Tone> = {
  assigned: 'information',
  en_route: 'accent',
  arrived: 'accent',
  in_progress: 'accent',
  completed: 'success',
  failed: 'danger',
  cancelled: 'neutral',
}

export function VisitState({ visit }: { visit: VisitView }) {
  const say = useSay()
  return (
    <StatusBadge tone={toneOf[visit.state] ?? 'neutral'}>
      {say(visitStateWords[visit.state] ?? visit.state)}
    </StatusBadge>
  )
}

/** Today by the hour, another day with its name. */
export function VisitWhen({ visit }: { visit: VisitView }) {
  const sameDay = new Date(visit.startsAt).toDateString() === businessNow().toDateString()
  return (
    <>
      {!sameDay && (
        <>
          <When at={visit.startsAt} as="day" />{' '}
        </>
      )}
      <Between from={visit.startsAt} until={visit.endsAt} />
    </>
  )
}

function placeOf(visit: VisitView, say: ReturnType<typeof useSay>): string {
  if (visit.office) return say(visit.office.name)
  return visit.place ? [visit.place.area, say(visit.areaName)].filter(Boolean).join(' · ') : say(visit.areaName)
}

const doWords = (visit: VisitView, say: ReturnType<typeof useSay>) =>
  [...new Set(visit.tasks.map((task) => say(taskWords[task.kind] ?? task.kind)))].join(' · ')

/** The one that matters now, large. */
export function NextVisit({ visit, stop }: { visit: VisitView; stop?: DayStop | undefined }) {
  const t = useText(dayWords)
  const say = useSay()
  return (
    <section className="next-visit card" aria-label={t.next}>
      <div className="next-visit-head interface">
        <span className="next-visit-when">
          <Icon name="clock" /> <VisitWhen visit={visit} />
        </span>
        <VisitState visit={visit} />
      </div>
      <div className="next-visit-body">
        <Pictogram name={visit.tasks[0]?.icon ?? 'document'} size={56} />
        <div>
          <h2>{doWords(visit, say)}</h2>
          <p className="muted">
            {servicesOf(visit, say)}
            {namesOf(visit) && (
              <>
                {' '}
                · <bdi>{namesOf(visit)}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      <p className="interface">
        <Icon name={visit.kind === 'office' ? 'office' : 'pin'} /> {placeOf(visit, say)}
      </p>
      {stop && <StopLine stop={stop} />}
      {visit.duePaisa > 0 && (
        <p className="interface">
          <Icon name="money" /> {t.collect}: <Amount paisa={visit.duePaisa} />
        </p>
      )}
      <LinkButton href={to('visit', { visitId: visit.id })} tone="primary" iconEnd="next" className="button-block">
        {visit.state === 'assigned' ? t.open : t.openVisit}
      </LinkButton>
    </section>
  )
}

const servicesOf = (visit: VisitView, say: ReturnType<typeof useSay>) =>
  [...new Set(visit.tasks.map((task) => say(task.serviceName)))].join(' · ')
const namesOf = (visit: VisitView) =>
  [...new Set(visit.tasks.map((task) => task.subjectName).filter(Boolean))].join(' · ')

export function VisitRow({ visit, stop }: { visit: VisitView; stop?: DayStop | undefined }) {
  const say = useSay()
  return (
    <li>
      <a className="visit-row" href={to('visit', { visitId: visit.id })}>
        <Pictogram name={visit.tasks[0]?.icon ?? 'document'} size={40} />
        <span className="visit-row-words">
          <span>{servicesOf(visit, say)}</span>
          <span className="small interface">
            {doWords(visit, say)}
            {namesOf(visit) && (
              <>
                {' '}
                · <bdi>{namesOf(visit)}</bdi>
              </>
            )}
          </span>
          <span className="small muted interface">
            <VisitWhen visit={visit} /> · {placeOf(visit, say)}
          </span>
          {stop && <StopLine stop={stop} />}
          {visit.state !== 'assigned' && <VisitState visit={visit} />}
        </span>
        <Icon name="chevron-next" />
      </a>
    </li>
  )
}
