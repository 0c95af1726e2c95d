import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../../kernel/context.ts'
import { publicOrigin } from '../../../kernel/public-origin.ts'
import * as tracking from '../../tracking/index.ts'
import * as workforce from '../../workforce/index.ts'
import { facilitatorOf } from '../visit/own-visit.ts'

type Given = Output<'trackers.give'>

export async function myTracker(q: Query): Promise<Output<'trackers.mine'>> {
  const device = await tracking.deviceOf(q, facilitatorOf(q))
  return {
    tracker: device
      ? {
          dialect: device.dialect,
          givenAt: device.given_at.toISOString(),
          endsAt: device.ends_at.toISOString(),
          heardAt: device.heard_at?.toISOString() ?? null,
        }
      : null,
  }
}

/** Whichever app there was is heard no more. */
export async function giveTracker(tx: Tx, { dialect }: ParsedInput<'trackers.give'>): Promise<Given> {
  const { id: facilitatorId, badgeNo: name } = await workforce.getFacilitator(tx, facilitatorOf(tx))
  const { token, endsAt } = await tracking.giveDevice(tx, { facilitatorId, dialect, name })
  const url = `${publicOrigin(tx.kernel.config, 'facilitator')}/api/trackers/${dialect}/${token}`
  const password = dialect === 'owntracks' ? tracking.passwordOf(tx, token) : null
  return {
    url,
    name,
    password,
    setUp: password === null ? url : ownTracksSetUp({ url, name, password }),
    endsAt: endsAt.toISOString(),
  }
}

export async function endTracker(tx: Tx): Promise<Output<'trackers.end'>> {
  await tracking.endDevice(tx, facilitatorOf(tx))
  return { done: true }
}

/** HTTP instead of a broker, in the app's own settings. */
const HTTP_MODE = 3
/** The app reports by itself when it moved so far, and every so often. */
const MOVED_METERS = 100
const EVERY_SECONDS = 60

/** A link that sets the app up when it is opened on its phone. */
function ownTracksSetUp({ url, name, password }: { url: string; name: string; password: string }): string {
  const settings = {
    _type: 'configuration',
    mode: HTTP_MODE,
    url,
    auth: true,
    username: name,
    password,
    deviceId: 'phone',
    tid: name.slice(-2),
    monitoring: 1,
    locatorDisplacement: MOVED_METERS,
    locatorInterval: EVERY_SECONDS,
  }
  return `owntracks:///config?inline=${encodeURIComponent(Buffer.from(JSON.stringify(settings)).toString('base64'))}`
}
