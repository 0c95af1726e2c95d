import { type AlertKind, heardBy, isCall, isSilent } from '@app/domain/safety'
import { areaOf } from '../../kernel/area.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import type { Sse } from '../../kernel/http/sse.ts'
import type { AlertRow } from './store.ts'

/** All alarms: each desk hears of it what is its own. */
const TOPIC = 'alarms'

/** What became of an alarm. `raised` and `rings`: nobody has it. */
export type Change =
  | 'raised'
  | 'repeated'
  | 'rings'
  | 'came_again'
  | 'acknowledged'
  | 'noted'
  | 'handed_over'
  | 'closed'
  | 'solved'

interface Placed {
  id: string
  kind: AlertKind
  districtId: string | null
  tehsilId: string | null
}

/** Where an alarm is, and what it is about. */
export const placed = (row: AlertRow): Placed => ({
  id: row.id,
  kind: row.kind,
  districtId: row.district_id,
  tehsilId: row.tehsil_id,
})

/**
 * To every desk whose it is, within the second after the commit. A call for help goes to the district's own stream as
 * well, where the map and the board listen; one of no known district to all of them.
 */
export async function tellStreams(tx: Tx, alert: Placed, change: Change): Promise<void> {
  const { id, kind, districtId, tehsilId } = alert
  const message = {
    kind: 'alert',
    data: { alertId: id, alertKind: kind, silent: isSilent(kind), change, districtId, tehsilId },
  }
  await tx.live(TOPIC, message)
  if (!isCall(kind)) return
  const districts = districtId ? [districtId] : tx.kernel.territory.areas.districts.map((one) => one.id)
  for (const district of districts) await tx.live(`district:${district}`, message)
}

interface Told {
  data?: { alertKind?: AlertKind; districtId?: string | null; tehsilId?: string | null }
}

/** The alarms of my desk and my area, as they are raised, taken and closed. */
export async function alarmsLive(q: Query, _input: object, sse: Sse): Promise<void> {
  const area = areaOf(q)
  const kinds = heardBy(q.actor.kind === 'staff' ? q.actor.roles : [])
  sse.follow([TOPIC], (message) => {
    const { alertKind, districtId, tehsilId } = (message as Told).data ?? {}
    // One that was too large to be carried says only that there is something.
    if (alertKind === undefined) return message
    if (!kinds.includes(alertKind)) return undefined
    const here =
      area === null ||
      !districtId ||
      area.districts.includes(districtId) ||
      (!!tehsilId && area.tehsils.includes(tehsilId))
    return here ? message : undefined
  })
}
