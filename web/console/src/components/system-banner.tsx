import { Icon, useText } from '@app/ui'
import { useAnswer } from '../app/api.ts'
import { hrefOf } from '../app/paths.ts'
import { systemWords } from '../pages/admin/system/system-words.ts'

const ASK_EVERY_MS = 30_000
const RUNS_IT = ['admin', 'operations', 'supervisor']

/** Who hears it when nothing is written, no process works or new requests are refused: the same roles that may look at the system. */
export const runsIt = (roles: readonly string[]): boolean => RUNS_IT.some((role) => roles.includes(role))

/** Stands above the desks for as long as it lasts, and asks the system itself: what tells other alarms may be what is down. */
export function SystemBanner({ roles }: { roles: readonly string[] }) {
  const t = useText(systemWords)
  const { data } = useAnswer('system.processes', {}, { everyMs: ASK_EVERY_MS })
  if (!data || (data.works && !data.overloaded && !data.unconfirmed)) return null
  const worst = data.unconfirmed ? t.unconfirmed : data.works ? t.closed : t.noneWorks
  const page = hrefOf(roles.includes('admin') ? '/admin/system' : '/operations/system')
  return (
    <div role="alert" className="alert-slot">
      <p className="alert-banner interface">
        <Icon name="warning" />
        <span>
          <strong>{worst}</strong> · <a href={page}>{t.look}</a>
        </span>
      </p>
    </div>
  )
}
