import { timingSafeEqual } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { basicIn, type Fields, type Heard, hearOsmAnd, hearOwnTracks } from '@app/domain/tracking'
import { system } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as tracking from '../../tracking/index.ts'
import { openShift } from '../shifts/store.ts'
import { takeFixes } from '../way/report-position.ts'

type Taken = Output<'trackers.osmand'>
const NOTHING: Taken = { stored: 0, refused: 0 }

/**
 * A frame in the words of OsmAnd. What is wrong with the app's settings is refused, so that it shows there; whatever is wrong
 * with the frame is answered like a good one, because the app would send it again for ever, and nothing after it.
 */
export async function hearOsmAndApp(tx: Tx, { token }: ParsedInput<'trackers.osmand'>): Promise<Taken> {
  const heard = hearOsmAnd(fieldsOf(tx), tx.at.getTime())
  if (heard.said === 'no_device') return refuse('tracker_id_missing')
  const device = (await tracking.findDevice(tx, token, 'osmand')) ?? refuse('tracker_unknown')
  // The address of one person in the phone of another.
  if (heard.device !== device.name) refuse('tracker_id_wrong')
  return take(tx, device, heard)
}

/** A frame of OwnTracks, which goes on only after a good answer: a list of others' positions, here none. */
export async function hearOwnTracksApp(
  tx: Tx,
  { token }: ParsedInput<'trackers.owntracks'>,
): Promise<Output<'trackers.owntracks'>> {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(tx.call?.header('authorization') ?? '')?.[1]
  const given = basic === undefined ? undefined : basicIn(Buffer.from(basic, 'base64').toString('utf8'))
  const device = (await tracking.findDevice(tx, token, 'owntracks')) ?? refuse('tracker_unknown')
  if (given?.user !== device.name || !isSame(given.password, tracking.passwordOf(tx, token))) refuse('tracker_unknown')
  const body = tx.call?.rawBody?.toString('utf8') ?? ''
  await take(tx, device, hearOwnTracks(body.trim() === '' ? undefined : JSON.parse(body), device.name))
  return []
}

function isSame(given: string, ours: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(ours)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Query string and form: the app sends either. */
function fieldsOf({ call }: Tx): Fields {
  const form = /x-www-form-urlencoded/.test(call?.header('content-type') ?? '')
  return {
    ...(form && Object.fromEntries(new URLSearchParams(call?.rawBody?.toString('utf8') ?? ''))),
    ...call?.query,
  }
}

/** Off shift nobody's position is kept; that the app has reached us is, so that its bearer sees that it is set up. */
async function take(tx: Tx, device: tracking.Device, heard: Heard): Promise<Taken> {
  tx.actor = system('tracker')
  await tracking.noteHeard(tx, device)
  if (heard.said !== 'position') return NOTHING
  const shift = await openShift(tx, device.facilitator_id)
  return shift ? takeFixes(tx, device.facilitator_id, [heard.fix], shift.started_at) : { stored: 0, refused: 1 }
}
