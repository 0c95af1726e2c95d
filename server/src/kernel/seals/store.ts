import type { Sql } from '../data/sql.ts'

export type Chains = Record<string, { place: number; hash: string }>
export interface PlaceRow {
  place: string
  number: number
  chains: Chains
  told_at: Date | null
  failing_since: Date | null
  trouble: string | null
}

/** Takes the right to tell this place for a while; nothing where another has it, or was here within the time. */
export async function claim(sql: Sql, place: string, everyMs: number, holdMs: number): Promise<PlaceRow | undefined> {
  await sql.run('insert into kernel.seal_place (place) values ($1) on conflict (place) do nothing', [place])
  return sql.find<PlaceRow>(
    `update kernel.seal_place set claimed_until = clock_timestamp() + $3 * interval '1 millisecond'
      where place = $1 and (claimed_until is null or claimed_until < clock_timestamp())
        and (told_at is null or failing_since is not null or told_at <= clock_timestamp() - $2 * interval '1 millisecond')
      returning place, number, chains, told_at, failing_since, trouble`,
    [place, everyMs, holdMs],
  )
}
export const took = (sql: Sql, place: string, number: number, chains: Chains) =>
  sql.run(
    `update kernel.seal_place set number = $2, chains = $3, told_at = clock_timestamp(), failing_since = null,
      trouble = null, claimed_until = null where place = $1`,
    [place, number, JSON.stringify(chains)],
  )
export const unchanged = (sql: Sql, place: string) =>
  sql.run('update kernel.seal_place set claimed_until = null where place = $1', [place])
export const failed = (sql: Sql, place: string, trouble: string) =>
  sql.run(
    `update kernel.seal_place set failing_since = coalesce(failing_since, clock_timestamp()), trouble = $2,
      claimed_until = null where place = $1`,
    [place, trouble],
  )
export const places = (sql: Sql) =>
  sql.many<PlaceRow>(
    'select place, number, chains, told_at, failing_since, trouble from kernel.seal_place order by place limit 100',
  )

export interface OwnHead {
  day: string
  text: string
  key_id: string
  signature: Buffer
}
export const keepOwn = (sql: Sql, head: OwnHead) =>
  sql.run(
    `insert into kernel.seal_head (day, text, key_id, signature) values ($1, $2, $3, $4)
      on conflict (day) do update set text = $2, key_id = $3, signature = $4, told_at = clock_timestamp()`,
    [head.day, head.text, head.key_id, head.signature],
  )
export const ownHeads = (sql: Sql) =>
  sql.many<OwnHead>(
    `select to_char(day, 'YYYY-MM-DD') as day, text, key_id, signature from kernel.seal_head
      order by kernel.seal_head.day limit 40000`,
  )
