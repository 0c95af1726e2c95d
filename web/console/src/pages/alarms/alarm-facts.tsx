import { Link } from '@tanstack/react-router'
import { Amount, Bdi, Phone, useLanguage, useText, When } from '@app/ui'
import { mayStand } from '../../app/desks.ts'
import { alertWords } from '../../components/safety/alert-words.ts'
import type { Alarm } from './alarm.ts'

/** When, where, what it is about, and who has taken it. */
export function AlarmFacts({ alarm, roles }: { alarm: Alarm; roles: readonly string[] }) {
  const t = useText(alertWords)
  return (
    <>
      <p className="interface">
        <When at={alarm.raisedAt} />
        {!alarm.silent && alarm.phone && (
          <>
            {' '}
            · <Phone value={alarm.phone} />
          </>
        )}
        {alarm.point && (
          <>
            {' '}
            · {t.place}{' '}
            <Bdi>
              {alarm.point.lat.toFixed(5)}, {alarm.point.lon.toFixed(5)}
            </Bdi>
          </>
        )}
        <About alarm={alarm} />
      </p>
      <p className="small muted interface">
        {t.rings} <Bdi>{alarm.rings}</Bdi>
        {alarm.escalatedAt && (
          <>
            {' '}
            · {t.escalated} <When at={alarm.escalatedAt} as="time" />
          </>
        )}
        {alarm.acknowledgedBy && (
          <>
            {' '}
            · {t.taken} <bdi>{alarm.acknowledgedBy}</bdi>
          </>
        )}
      </p>
      <Way alarm={alarm} roles={roles} />
    </>
  )
}

function About({ alarm: { about } }: { alarm: Alarm }) {
  const t = useText(alertWords)
  const { language } = useLanguage()
  return (
    <>
      {about.department && (
        <>
          {' '}
          · <bdi>{about.department[language]}</bdi>
        </>
      )}
      {about.amountPaisa !== null && (
        <>
          {' '}
          · {about.duePaisa === null ? t.held : t.paid} <Amount paisa={about.amountPaisa} />
        </>
      )}
      {about.duePaisa !== null && (
        <>
          {' '}
          · {t.asked} <Amount paisa={about.duePaisa} />
        </>
      )}
      {about.promisedAt && (
        <>
          {' '}
          · {t.promised} <When at={about.promisedAt} />
        </>
      )}
      {about.letters !== null && (
        <>
          {' '}
          · {t.lettersWait} <Bdi>{about.letters}</Bdi>
        </>
      )}
      {about.reader !== null && (
        <>
          {' '}
          · <bdi>{about.reader}</bdi> · {t.opened} <Bdi>{about.cards}</Bdi>, {t.withoutCall}{' '}
          <Bdi>{about.withoutCall}</Bdi>
        </>
      )}
      <Codes about={about} />
      <WrongCodes about={about} />
    </>
  )
}

/** Codes at the door that were typed without a network, where nobody could say that they were wrong. */
function WrongCodes({ about }: { about: Alarm['about'] }) {
  const t = useText(alertWords)
  return about.wrongCodes === null ? null : (
    <>
      {' '}
      · {t.wrongCodes} <Bdi>{about.wrongCodes}</Bdi> {t.ofVisits} <Bdi>{about.begunVisits ?? 0}</Bdi>
    </>
  )
}

/** Sign-in codes that are asked for or guessed at as no programme's people do. */
function Codes({ about }: { about: Alarm['about'] }) {
  const t = useText(alertWords)
  if (about.guessedNumbers !== null)
    return (
      <>
        {' '}
        · {t.guessedNumbers} <Bdi>{about.guessedNumbers}</Bdi> {t.fromNetwork} <Bdi>{about.network ?? ''}</Bdi>
      </>
    )
  return about.codes === null ? null : (
    <>
      {' '}
      · {t.codes} <Bdi>{about.codes}</Bdi>
    </>
  )
}

/** To the page where it is put right, where somebody of this role may go there. */
function Way({ alarm, roles }: { alarm: Alarm; roles: readonly string[] }) {
  const t = useText(alertWords)
  const ways = [
    ...(alarm.kind === 'filing_stuck' ? [{ to: '/operations/filings', words: t.filings } as const] : []),
    ...(alarm.kind === 'cash_over' ? [{ to: '/finance/deposits', words: t.deposits } as const] : []),
    ...(alarm.kind === 'letter_aside' ? [{ to: '/admin/connections/letters', words: t.letters } as const] : []),
    ...(alarm.kind === 'callback_missed' ? [{ to: '/calls', words: t.callbacks } as const] : []),
  ].filter((one) => mayStand(one.to, roles))
  const requestId = alarm.requestId && mayStand('/operations/requests/x', roles) ? alarm.requestId : null
  if (ways.length === 0 && !requestId) return null
  return (
    <p className="interface row gap-2">
      {ways.map((one) => (
        <Link key={one.to} to={one.to}>
          {one.words}
        </Link>
      ))}
      {requestId && (
        <Link to="/operations/requests/$requestId" params={{ requestId }}>
          {t.request}
        </Link>
      )}
    </p>
  )
}
