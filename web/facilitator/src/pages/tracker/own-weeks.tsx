import { Card, Stack, StatusBadge, useText, When } from '@app/ui'
import { Known } from '../../app/known.tsx'
import type { KeptState } from '../../offline/use-offline.tsx'
import { type Mine, outcomeTone, ownWeeksWords, type Week } from './own-weeks-words.ts'

/** What is kept of how my positions looked, why, and whether anybody has looked. */
export function OwnWeeks({ mine }: { mine: KeptState<Mine> }) {
  const t = useText(ownWeeksWords)
  return (
    <Card title={t.title} icon="eye">
      <Stack>
        <p className="muted">{t.lead}</p>
        <Known of={mine}>
          {({ weeks, lookFrom, keptDays }) => (
            <>
              {weeks.length === 0 ? (
                <p>{t.none}</p>
              ) : (
                weeks.map((week) => <OneWeek key={week.week} week={week} lookFrom={lookFrom} />)
              )}
              <p className="small muted">{t.phone}</p>
              <p className="small muted">{t.kept(keptDays)}</p>
            </>
          )}
        </Known>
      </Stack>
    </Card>
  )
}

function OneWeek({ week, lookFrom }: { week: Week; lookFrom: number }) {
  const t = useText(ownWeeksWords)
  return (
    <Stack gap={2}>
      <h3>
        {t.week} <When at={week.week} as="day" />
      </h3>
      <p>{t.score(week.score, lookFrom)}</p>
      <Stack as="ul" gap={2}>
        {week.reasons.map(({ sign, count, of }) => (
          <li key={sign}>{t[sign](count.toLocaleString('en'), (of ?? 0).toLocaleString('en'))}</li>
        ))}
      </Stack>
      <div>
        {week.outcome ? (
          <StatusBadge tone={outcomeTone[week.outcome]}>{t[week.outcome]}</StatusBadge>
        ) : (
          week.score >= lookFrom && <StatusBadge tone="neutral">{t.notLooked}</StatusBadge>
        )}
      </div>
    </Stack>
  )
}
