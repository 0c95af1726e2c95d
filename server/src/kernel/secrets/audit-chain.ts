import { createHash } from 'node:crypto'
import { PLAIN } from './seal-begin.ts'
import type { Vault } from './vault.ts'

export const AUDIT = 'audit'

/** Before the first place there is nothing. */
export const GENESIS = Buffer.alloc(32)

export interface AuditRow {
  seq: number
  id: string
  at: Date
  device_at: Date | null
  actor: string
  on_behalf_of: string | null
  channel: string
  command_id: string | null
  action: string
  subject: string
  details: Record<string, unknown>
  written_at: Date
}

export const ROW_COLUMNS =
  'a.seq, a.id, a.at, a.device_at, a.actor, a.on_behalf_of, a.channel, a.command_id, a.action, a.subject, a.details, a.written_at'

/**
 * The link's hash: the place before it and every column of the row, written one way only, under the key that the link
 * names; undefined where this system has no such key.
 */
export function linkHash(
  vault: Pick<Vault, 'chainMac'>,
  keyId: string,
  previous: Buffer,
  place: number,
  row: AuditRow,
): Buffer | undefined {
  const sorted = Object.fromEntries(Object.entries(row.details).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = JSON.stringify([
    place,
    row.seq,
    row.id,
    row.at.toISOString(),
    row.device_at?.toISOString() ?? null,
    row.actor,
    row.on_behalf_of,
    row.channel,
    row.command_id,
    row.action,
    row.subject,
    sorted,
    row.written_at.toISOString(),
  ])
  return keyId === PLAIN
    ? createHash('sha256').update(previous).update(text).digest()
    : vault.chainMac(AUDIT, keyId, [previous, text])
}

export const headText = (day: string, place: number, hash: Buffer): string =>
  `audit ${day} ${place} ${hash.toString('hex')}`

/** What is signed of a part that went after its days. */
export interface ClosedPart {
  /** Its month: 203612. */
  part: string
  links: number
  /** Places in it on which a link of another part follows, with their hashes. */
  places: number[]
  hashes: Buffer[]
}

export const closedText = ({ part, links, places, hashes }: ClosedPart): string =>
  `audit closed ${part} ${links} ${places.map((place, i) => `${place}:${hashes[i]?.toString('hex')}`).join(' ')}`
