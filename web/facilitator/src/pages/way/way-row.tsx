import { Icon, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import type { OwnDay } from '../../offline/use-way.ts'
import { wayWords } from './words.ts'

/** From the day to its way. Nothing where there is nowhere to go. */
export function WayRow({ day }: { day: OwnDay | undefined }) {
  const t = useText(wayWords)
  if (!day?.stops.length) return null
  return (
    <a className="visit-row" href={to('way')}>
      <Icon name="route" />
      <span className="visit-row-words">
        <span>{t.row}</span>
        <span className="small muted interface">{day.order === 'plan' ? t.byPlan : t.byPromises}</span>
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}
