import { Bdi, formatDistance, Icon, useLanguage, useText, When } from '@app/ui'
import type { DayStop } from '../../offline/use-way.ts'
import { wayWords } from './words.ts'

/** When to leave, how far it is, and when the work begins: what one looks at between two stops. */
export function StopLine({ stop }: { stop: DayStop }) {
  const t = useText(wayWords)
  const { language } = useLanguage()
  const { road } = stop
  return (
    <span className="small muted interface stop-line">
      {stop.leaveAt && (
        <span>
          {t.leave} <When at={stop.leaveAt} as="time" />
        </span>
      )}
      {road && (
        <span>
          <Icon name="route" /> <Bdi>{Math.max(1, Math.round(road.seconds / 60))}</Bdi> {t.minutes}
          {' · '}
          <bdi>{formatDistance(road.meters, language)}</bdi>
        </span>
      )}
      {stop.state !== 'in_progress' && (
        <span>
          {t.begins} <When at={stop.beginsAt} as="time" />
        </span>
      )}
    </span>
  )
}
