import { setTimeout as sleep } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import type { MasterKeys } from './master-key.ts'

/** How a rotation goes on: told after each step, and how many keys a second it may replace. */
export interface RotationPace {
  perSecond: number
  told(replaced: number, of: number): void
}

export interface Rotated {
  /** By this run; one that was broken off had replaced others. */
  replaced: number
  /** Keys of before that are still the ones that seal: 0, or the rotation is not over. */
  left: number
}

const STEP = 500
const OF_PEOPLE = `id <> 'root' and id not like 'root:%'`

/**
 * The open rotation's beginning; a new one is begun where none is open. Two who begin at once share one; where the other ends it
 * between our two statements, one is begun again. As a text, because a JavaScript date would cut the microseconds off.
 */
async function begin(sql: Sql): Promise<string> {
  for (;;) {
    await sql.run('insert into kernel.data_key_rotation default values on conflict do nothing')
    const [open] = await sql.many<{ begun_at: string }>(
      'select begun_at::text from kernel.data_key_rotation where ended_at is null',
    )
    if (open) return open.begun_at
  }
}

/** Keys that were made before the last rotation began and seal still; undefined where there was none. */
export async function keysOfBefore(sql: Sql): Promise<number | undefined> {
  const row = await sql.one<{ begun: boolean; n: number }>(
    `select exists (select from kernel.data_key_rotation) as begun,
       (select count(*) from kernel.data_key
         where ${OF_PEOPLE} and made_at < (select max(begun_at) from kernel.data_key_rotation))::integer as n`,
  )
  return row.begun ? row.n : undefined
}

/**
 * Each person's and request's key is replaced, a few hundred in a statement: the former ones are kept for what they sealed.
 * Broken off, it goes on when it is run again. A key that is erased meanwhile is not there to be replaced.
 */
export async function rotateDataKeys(sql: Sql, master: MasterKeys, pace: RotationPace): Promise<Rotated> {
  const before = await begin(sql)
  const of = (await keysOfBefore(sql)) ?? 0
  let [replaced, last] = [0, '']
  for (;;) {
    const rows = await sql.many<{ id: string }>(
      `select id from kernel.data_key where id > $1 and ${OF_PEOPLE} and made_at < $2::text::timestamptz order by id limit ${STEP}`,
      [last, before],
    )
    if (!rows.length) break
    const began = Date.now()
    const ids = rows.map(({ id }) => id)
    replaced += await replace(sql, master, ids, before)
    last = ids.at(-1) as string
    pace.told(replaced, of)
    await sleep(Math.max(0, (rows.length * 1000) / pace.perSecond - (Date.now() - began)))
  }
  const left = (await keysOfBefore(sql)) ?? 0
  if (!left)
    await sql.run(
      'update kernel.data_key_rotation set ended_at = clock_timestamp() where begun_at = $1::text::timestamptz and ended_at is null',
      [before],
    )
  return { replaced, left }
}

/** One statement: the former key is kept and the new one there, or neither. Whoever erases one waits, or was first. */
async function replace(sql: Sql, master: MasterKeys, ids: string[], before: string): Promise<number> {
  const { n } = await sql.one<{ n: number }>(
    `with fresh as (select * from unnest($1::text[], $2::bytea[]) as given (id, wrapped)),
       old as (select id, master_id, wrapped from kernel.data_key
                where id = any($1::text[]) and made_at < $4::text::timestamptz order by id for update),
       kept as (insert into kernel.former_data_key (id, master_id, wrapped) select id, master_id, wrapped from old),
       replaced as (update kernel.data_key key set master_id = $3, wrapped = fresh.wrapped, made_at = clock_timestamp()
                      from old join fresh using (id) where key.id = old.id returning 1)
     select count(*)::integer as n from replaced`,
    [ids, ids.map(() => master.wrap(randomBytes(32))), master.current, before],
  )
  return n
}
