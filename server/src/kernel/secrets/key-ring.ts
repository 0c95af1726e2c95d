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

/** Unwrapped data keys, the most used in memory. */
export class KeyRing {
  readonly #sql: Sql
  readonly #master: MasterKeys
  readonly #cached = new Map<string, Cached>()
  readonly #erased: (id: string) => void
  constructor(sql: Sql, master: MasterKeys, erased: (id: string) => void) {
    this.#sql = sql
    this.#master = master
    this.#erased = erased
  }

  /** To seal with: made at first use. */
  async get(id: string): Promise<KeyObject> {
    return this.#known(id) ?? this.#keep(id, (await this.#find(id)) ?? (await this.#make(id)))
  }

  /** To open with: a key that is gone is not made anew. */
  async existing(id: string): Promise<KeyObject> {
    const known = this.#known(id)
    if (known) return known
    const row = await this.#find(id)
    if (!row) throw new Error('the key of what is sealed there was erased')
    return this.#keep(id, row)
  }

  #known(id: string): KeyObject | undefined {
    const cached = this.#cached.get(id)
    if (cached && Date.now() - cached.readAt < KEY_AGE_MS) return cached.key
    this.#cached.delete(id)
    return undefined
  }

  async #keep(id: string, row: { master_id: string; wrapped: Buffer }): Promise<KeyObject> {
    const key = createSecretKey(await this.#master.unwrap(row.master_id, row.wrapped))
    if (this.#cached.size >= CACHED_MAX) this.#cached.delete(this.#cached.keys().next().value as string)
    this.#cached.set(id, { key, readAt: Date.now() })
    return key
  }

  #find(id: string) {
    return this.#sql.find<{ master_id: string; wrapped: Buffer }>(
      'select master_id, wrapped from kernel.data_key where id = $1',
      [id],
    )
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
    this.#cached.delete(id)
    await this.#sql.run('delete from kernel.data_key where id = $1', [id])
    this.#erased(id)
  }

  /** Drops from memory what was erased elsewhere; without a name, everything, because nobody knows what was missed. */
  forget(id?: string): void {
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
        await this.#sql.run(
          'update kernel.data_key set master_id = $2, wrapped = $3 where id = $1 and master_id = $4',
          [id, this.#master.current, this.#master.wrap(await this.#master.unwrap(master_id, wrapped)), master_id],
        )
        changed++
      }
    }
  }
}
