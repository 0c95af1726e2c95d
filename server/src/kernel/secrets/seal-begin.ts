import { timingSafeEqual } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import type { Vault } from './vault.ts'

/** How a link was made before chains had keys: by a hash that anybody could make again. */
export const PLAIN = 'plain'

export interface Begin {
  place: number
  hash: Buffer
  key_id: string
  mac: Buffer
}

const text = (chain: string, place: number, hash: Uint8Array): string =>
  `${chain} begins after ${place} ${Buffer.from(hash).toString('hex')}`

/** Before the first link with a key: seals where the chain stands, so that what came before cannot be made again either. */
export async function begin(
  sql: Sql,
  vault: Vault,
  chain: string,
  last: { place: number; hash: Uint8Array },
): Promise<void> {
  const keyId = vault.sealKeyId()
  const mac = vault.chainMac(chain, keyId, [text(chain, last.place, last.hash)])
  await sql.run(
    `insert into kernel.seal_begin (chain, place, hash, key_id, mac) values ($1, $2, $3, $4, $5) on conflict (chain) do nothing`,
    [chain, last.place, last.hash, keyId, mac],
  )
}

export const hasBegun = async (sql: Sql, chain: string): Promise<boolean> =>
  (await sql.find('select 1 from kernel.seal_begin where chain = $1', [chain])) !== undefined

/** Where the chain went over to a key; undefined while it has not. Throws nothing: what does not hold is a fault. */
export async function readBegin(
  sql: Sql,
  vault: Vault,
  chain: string,
  faults: string[],
): Promise<Pick<Begin, 'place' | 'hash'> | undefined> {
  const row = await sql.find<Begin>('select place, hash, key_id, mac from kernel.seal_begin where chain = $1', [chain])
  if (!row) return undefined
  const mac = vault.chainMac(chain, row.key_id, [text(chain, row.place, row.hash)])
  if (!mac || mac.length !== row.mac.length || !timingSafeEqual(mac, row.mac))
    faults.push(`where the ${chain} chain got its key: that row was not sealed by this system`)
  return row
}

/**
 * Whether a link may be of its kind where it stands: plain ones up to the turning point, and only as they were then; keyed
 * ones after it.
 */
export function faultOfKind(
  beginning: Pick<Begin, 'place' | 'hash'> | undefined,
  link: { place: number; hash: Buffer; key_id: string },
): string | undefined {
  if (link.key_id === PLAIN) {
    if (beginning && link.place > beginning.place)
      return `place ${link.place}: a plain link after the chain got its key`
    if (beginning?.place === link.place && !link.hash.equals(beginning.hash))
      return `place ${link.place}: the plain part of the chain is not the one that was sealed`
    return undefined
  }
  if (!beginning) return `place ${link.place}: nothing says where the chain got its key`
  return link.place > beginning.place ? undefined : `place ${link.place}: a keyed link before the chain got its key`
}
