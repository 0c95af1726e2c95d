import { randomBytes } from 'node:crypto'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** Longer than anybody can guess in the life of an address. */
const TOKEN_BYTES = 18
const PASSWORD_CHARS = 20
/** An address stands in a phone's settings and in the logs of what is between: it is renewed each quarter. */
const KEPT_DAYS = 92

export type Device = store.DeviceRow
export type Dialect = store.Dialect

const indexOf = (q: Query, token: string): Buffer => q.kernel.vault.blindIndex('tracker', token)

/** Follows from the address for us alone: whoever has read the address in a log does not have it. */
export const passwordOf = (q: Query, token: string): string =>
  q.kernel.vault.blindIndex('tracker password', token).toString('base64url').slice(0, PASSWORD_CHARS)

/** An address for the one tracker app of this person, shown this once. */
export async function giveDevice(
  tx: Tx,
  who: { facilitatorId: string; dialect: Dialect; name: string },
): Promise<{ token: string; endsAt: Date }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const endsAt = new Date(tx.at.getTime() + KEPT_DAYS * DAY_MS)
  await store.saveDevice(tx, {
    facilitator_id: who.facilitatorId,
    token_index: indexOf(tx, token),
    dialect: who.dialect,
    name: who.name,
    given_at: tx.at,
    ends_at: endsAt,
    heard_at: null,
  })
  return { token, endsAt }
}

export const endDevice = (tx: Tx, facilitatorId: string): Promise<unknown> => store.deleteDevice(tx, facilitatorId)

/** The tracker app of this person, one whose address has run out among them. */
export const deviceOf = (q: Query, facilitatorId: string): Promise<Device | undefined> =>
  store.deviceOf(q, facilitatorId)

/** Whose tracker app speaks from this address, in this dialect. */
export const findDevice = (q: Query, token: string, dialect: Dialect): Promise<Device | undefined> =>
  store.deviceByToken(q, indexOf(q, token), dialect, q.at)

export const noteHeard = (tx: Tx, device: Device): Promise<unknown> => store.noteHeard(tx, device.facilitator_id, tx.at)
