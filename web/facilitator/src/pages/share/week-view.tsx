import { Fragment, type ReactNode } from 'react'
import { Amount, Bdi, Icon, type IconName, Stack, useText } from '@app/ui'
import { shareWords, type Week, type Why } from './words.ts'

const icons: Record<Why['reason'], IconName> = {
  fewer_hours: 'clock',
  more_hours: 'clock',
  never_asked: 'inbox',
  not_taken: 'undo',
  others_first: 'people',
  rating_for: 'star',
  rating_against: 'star',
  rating_neutral: 'star',
  evenness: 'scale',
}

const OUTCOMES = ['taken', 'declined', 'unanswered', 'othersFirst'] as const

/** One week: its sums, the same of the area, what became of the offers, and why. */
export function WeekView({ week }: { week: Week }) {
  const t = useText(shareWords)
  const { area, asked } = week
  return (
    <Stack>
      <div className="sums">
        <Figure
          label={t.earned}
          value={<Amount paisa={week.earnedPaisa} />}
          each={area && <Amount paisa={area.eachPaisa} />}
        />
        <Figure
          label={t.hourly}
          value={week.hourlyPaisa === null ? '—' : <Amount paisa={week.hourlyPaisa} />}
          each={area?.hourlyPaisa != null && <Amount paisa={area.hourlyPaisa} />}
        />
        <Figure label={t.hours} value={<Bdi>{week.hours}</Bdi>} each={area && <Bdi>{area.eachHours}</Bdi>} />
        <Figure label={t.visits} value={<Bdi>{week.visits}</Bdi>} />
      </div>
      <p>
        {area ? (
          <>
            {t.ofHundred(area.mineOfHundred, area.evenOfHundred)} {t.people(area.people)}
          </>
        ) : (
          t.hidden
        )}
      </p>
      {asked.asked > 0 && (
        <div>
          <h3 className="card-title">
            {t.offers}: <Bdi>{asked.asked}</Bdi>
          </h3>
          <p className="interface muted">
            {OUTCOMES.filter((kind) => kind === 'taken' || asked[kind] > 0).map((kind, index) => (
              <Fragment key={kind}>
                {index > 0 && ' · '}
                {t[kind]}: <Bdi>{asked[kind]}</Bdi>
              </Fragment>
            ))}
          </p>
        </div>
      )}
      <div>
        <h3 className="card-title">{t.why}</h3>
        <ul className="why">
          {week.why.map(({ reason, value, of }) => (
            <li key={reason}>
              <Icon name={icons[reason]} /> <span>{t[reason](value, of ?? 0)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Stack>
  )
}

function Figure({ label, value, each }: { label: string; value: ReactNode; each?: ReactNode }) {
  const t = useText(shareWords)
  return (
    <div className="sum card">
      <p className="interface small muted">{label}</p>
      <p className="sum-amount">{value}</p>
      {each && (
        <p className="small muted interface">
          {t.average}: {each}
        </p>
      )}
    </div>
  )
}
