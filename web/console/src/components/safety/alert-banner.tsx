import { useEffect } from 'react'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { address } from '@app/contract/client'
import { Bdi, Icon, openStream, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { alertWords } from './alert-words.ts'

/** Asked now and then too, so that a stream that broke hides nobody. */
const ASK_EVERY_MS = 20_000

/** Stands above whatever operations works on as long as somebody calls and nobody has taken it. */
export function AlertBanner() {
  const t = useText(alertWords)
  const client = useQueryClient()
  const { data } = useAnswer('safety.alerts', { limit: 50 }, { everyMs: ASK_EVERY_MS })
  useEffect(
    () =>
      openStream(address('', 'operations.live', {}).url, { 'x-app': 'console' }, ({ data: said }) => {
        if (said.includes('"alert"')) void client.invalidateQueries({ queryKey: ['safety.alerts'] })
      }),
    [client],
  )
  const raised = (data?.items ?? []).filter((one) => one.state === 'raised')
  const [first] = raised
  return (
    <div role="alert" className="alert-slot">
      {first && (
        <Link to="/operations/alerts" className="alert-banner interface">
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
