import { Icon, Stack, useSay, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { dayWords } from './words.ts'

const SHOWN_MAX = 3

/** Visits that may still be rated; nothing is shown when there is none. */
export function RatingsAsked() {
  const t = useText(dayWords)
  const say = useSay()
  const { data } = useKept('ratings.pending', {}, 'ratings')
  if (!data || data.items.length === 0) return null
  return (
    <Stack as="ul" gap={2}>
      {data.items.slice(0, SHOWN_MAX).map((asked) => (
        <li key={asked.visitId}>
          <a className="visit-row" href={to('rate', { visitId: asked.visitId })}>
            <Icon name="star" />
            <span className="visit-row-words">
              <span>{t.rateTitle}</span>
              <span className="small muted interface">
                {say(asked.serviceName)} · {t.untilBefore} <When at={asked.until} as="date" /> {t.untilAfter}
              </span>
            </span>
            <Icon name="chevron-next" />
          </a>
        </li>
      ))}
    </Stack>
  )
}
