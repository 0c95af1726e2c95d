import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import type { MasterKeys } from './master-key.ts'

const CACHED_MAX = 20_000
/** So long an erased key may live in another process that did not hear of it; a key is asked for again once in that time. */
export const KEY_AGE_MS = 30_000

interface Cached {
  key: KeyObject
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

  #keep(id: string, key: KeyObject): void {
    if (this.#cached.size >= CACHED_MAX) this.#cached.delete(this.#cached.keys().next().value as string)
    this.#cached.set(id, { key, readAt: Date.now() })
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
    let changed = 0
    for (;;) {
      const rows = await this.#sql.many<{ id: string; master_id: string; wrapped: Buffer }>(
        'select id, master_id, wrapped from kernel.data_key where master_id <> $1 limit 500',
        [this.#master.current],
      )
      if (!rows.length) return changed
      for (const { id, master_id, wrapped } of rows) {
        const plain = await this.#master.unwrap(master_id, wrapped)
        await this.#sql.run(
          'update kernel.data_key set master_id = $2, wrapped = $3 where id = $1 and master_id = $4',
          [id, this.#master.current, this.#master.wrap(plain), master_id],
        )
        changed++
      }
    }
  }
}
