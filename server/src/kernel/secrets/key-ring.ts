import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import { type Rotated, rotateDataKeys, type RotationPace } from './data-key-rotation.ts'
import { type KeySet, readKeySets } from './key-set.ts'
import type { MasterKeys } from './master-key.ts'

const CACHED_MAX = 20_000
/** So long an erased key may live in another process that did not hear of it; a key is asked for again once in that time. */
export const KEY_AGE_MS = 30_000

interface Cached {
  key: KeyObject
  /** Those that it took the place of, the newest first; read when something does not open with the key itself. */
  former?: KeyObject[]
  readAt: number
}

type Row = { master_id: string; wrapped: Buffer }

/** Unwrapped data keys, the most used in memory. */
export class KeyRing {
  readonly #sql: Sql
  readonly #master: MasterKeys
  readonly #cached = new Map<string, Cached>()
  /** How often something was dropped: a key that is being read meanwhile is not kept. */
  #forgotten = 0
  readonly #erased: (id: string) => void
  constructor(sql: Sql, master: MasterKeys, erased: (id: string) => void) {
    this.#sql = sql
    this.#master = master
    this.#erased = erased
  }

  /** To seal with: made at first use. */
  get(id: string): Promise<KeyObject> {
    return this.#load(id, async () => (await this.#find(id)) ?? this.#make(id))
  }

  /** To open with: a key that is gone is not made anew. */
  existing(id: string): Promise<KeyObject> {
    return this.#load(id, async () => {
      const row = await this.#find(id)
      if (!row) throw new Error('the key of what is sealed there was erased')
      return row
    })
  }

  /** Opens with the key that seals now, or with one that it took the place of. */
  async open(id: string, work: (key: KeyObject) => Buffer): Promise<Buffer> {
    try {
      return work(await this.existing(id))
    } catch (failed) {
      const kept = this.#cached.get(id)?.former
      const opened = kept && firstThatOpens(kept, work)
      if (opened) return opened
      // Replaced by another process since it was read here, perhaps.
      return firstThatOpens(await this.#allOf(id), work) ?? raise(failed)
    }
  }

  /** Read anew: the one that seals now, then the former ones. */
  async #allOf(id: string): Promise<KeyObject[]> {
    const read = async () => {
      const rows = await this.#sql.many<Row>(
        `select master_id, wrapped from (
           select 'infinity'::timestamptz as until, master_id, wrapped from kernel.data_key where id = $1
           union all select replaced_at, master_id, wrapped from kernel.former_data_key where id = $1) as every
         order by until desc limit 1000`,
        [id],
      )
      return Promise.all(
        rows.map(async ({ master_id, wrapped }) => createSecretKey(await this.#master.unwrap(master_id, wrapped))),
      )
    }
    const before = this.#forgotten
    const [key, ...former] = await read()
    if (key && this.#forgotten === before) this.#keep(id, key, former)
    return key ? [key, ...former] : []
  }

  async #load(id: string, find: () => Promise<Row>): Promise<KeyObject> {
    const cached = this.#cached.get(id)
    if (cached && Date.now() - cached.readAt < KEY_AGE_MS) return cached.key
    this.#cached.delete(id)
    const before = this.#forgotten
    const row = await find()
    const key = createSecretKey(await this.#master.unwrap(row.master_id, row.wrapped))
    // What was erased while it was read is of use to those who asked before, and to nobody after.
    if (this.#forgotten === before) this.#keep(id, key)
    return key
  }

  #keep(id: string, key: KeyObject, former?: KeyObject[]): void {
    if (this.#cached.size >= CACHED_MAX) this.#cached.delete(this.#cached.keys().next().value as string)
    this.#cached.set(id, { key, former, readAt: Date.now() })
  }

  #find(id: string) {
    return this.#sql.find<Row>('select master_id, wrapped from kernel.data_key where id = $1', [id])
  }

  /** Outside the caller's transaction: a key without anything sealed by it harms nobody, the reverse would. */
  async #make(id: string) {
    await this.#sql.run(
      'insert into kernel.data_key (id, master_id, wrapped) values ($1, $2, $3) on conflict (id) do nothing',
      [id, this.#master.current, this.#master.wrap(randomBytes(32))],
    )
    const row = await this.#find(id)
    if (!row) throw new Error('a data key vanished while it was made')
    return row
  }

  async erase(id: string): Promise<void> {
    await this.#sql.run('delete from kernel.data_key where id = $1', [id])
    this.forget(id)
    this.#erased(id)
  }

  /** Drops from memory what was erased elsewhere; without a name, everything, because nobody knows what was missed. */
  forget(id?: string): void {
    this.#forgotten++
    if (id === undefined) this.#cached.clear()
    else this.#cached.delete(id)
  }

  async rewrap(): Promise<number> {
    return (await this.#rewrapIn('data_key')) + (await this.#rewrapIn('former_data_key'))
  }

  async #rewrapIn(table: 'data_key' | 'former_data_key'): Promise<number> {
    let changed = 0
    for (;;) {
      const rows = await this.#sql.many<Row & { id: string }>(
        `select id, master_id, wrapped from kernel.${table} where master_id <> $1 limit 500`,
        [this.#master.current],
      )
      if (!rows.length) return changed
      for (const { id, master_id, wrapped } of rows) {
        const plain = await this.#master.unwrap(master_id, wrapped)
        // By its wrapping: one that was replaced meanwhile is another key.
        await this.#sql.run(`update kernel.${table} set master_id = $2, wrapped = $3 where id = $1 and wrapped = $4`, [
          id,
          this.#master.current,
          this.#master.wrap(plain),
          wrapped,
        ])
        changed++
      }
    }
  }

  /** Of each id all that it has, read anew and not kept. */
  sets(ids: readonly string[]): Promise<Map<string, KeySet>> {
    return readKeySets(this.#sql, this.#master, ids)
  }

  rotate(pace: RotationPace): Promise<Rotated> {
    return rotateDataKeys(this.#sql, this.#master, pace)
  }
}

function raise(error: unknown): never {
  throw error
}

function firstThatOpens(keys: readonly KeyObject[], work: (key: KeyObject) => Buffer): Buffer | undefined {
  for (const key of keys)
    try {
      return work(key)
    } catch {
      // Sealed by another of them.
    }
  return undefined
}
