import { Link } from '@tanstack/react-router'
import { isCall } from '@app/domain/safety'
import { Bdi, Icon, useText } from '@app/ui'
import { alertWords } from './alert-words.ts'
import { useAlarmStream, useOpenAlarms } from './use-alarms.ts'

/** Stands above whatever somebody works on as long as anybody calls for help, or was not safe, and nobody has taken it. */
export function AlertBanner({ roles }: { roles: readonly string[] }) {
  const t = useText(alertWords)
  useAlarmStream()
  const raised = (useOpenAlarms(roles)?.items ?? []).filter(
    (one) => one.state === 'raised' && (isCall(one.kind) || one.kind === 'unsafe'),
  )
  const [first] = raised
  return (
    <div role="alert" className="alert-slot">
      {first && (
        <Link to="/alarms" className="alert-banner interface">
          <Icon name="sos" />
          <span>
            <strong>{t.banner}</strong> · <bdi>{first.name || first.phone}</bdi>{' '}
            {first.badgeNo && <Bdi>{first.badgeNo}</Bdi>} · {t[first.kind]}
            {raised.length > 1 && (
              <>
                {' '}
                · <Bdi>+{raised.length - 1}</Bdi>
              </>
            )}
          </span>
          <span className="alert-see">{t.see}</span>
        </Link>
      )}
    </div>
  )
}

/** In the bar of every page: how many alarms of this desk nobody has taken. */
export function AlarmMark({ roles }: { roles: readonly string[] }) {
  const t = useText(alertWords)
  const waiting = useOpenAlarms(roles)?.counts.raised ?? 0
  const words = waiting > 0 ? t.mark(waiting) : t.markNone
  return (
    <Link
      to="/alarms"
      className={`icon-button alarm-mark ${waiting > 0 ? 'alarm-waits' : ''}`}
      aria-label={words}
      title={words}
    >
      <Icon name="sos" />
      {waiting > 0 && (
        <span className="alarm-count" aria-hidden="true">
          <Bdi>{waiting}</Bdi>
        </span>
      )}
    </Link>
  )
}
