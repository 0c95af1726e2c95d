import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import type { KeyRing } from './key-ring.ts'

/** The first of them: what is found by a keyed hash stays under it, because a hash cannot be made again without its value. */
export const ROOT_KEY = 'root'
/** A new one seals when every process has had the time to read it. */
export const SPREAD_MS = 15_000
const NAMED = /^root(?::(\d+))?$/
const numberOf = (id: string): number => Number(NAMED.exec(id)?.[1] ?? 1)

interface Root {
  id: string
  key: KeyObject
  /** Not before this. */
  sealsFrom: number
}

/** The system's own keys, from which those for each purpose come: one seals, the earlier ones still open. */
export class RootKeys {
  readonly #sql: Sql
  readonly #keys: KeyRing
  #roots: Root[] = []
  readonly #derived = new Map<string, KeyObject>()

  constructor(sql: Sql, keys: KeyRing) {
    this.#sql = sql
    this.#keys = keys
  }

  /** Reads which there are; the first is made where there is none. */
  async load(): Promise<void> {
    await this.#keys.get(ROOT_KEY)
    const rows = await this.#sql.many<{ id: string; age_ms: number }>(
      `select id, extract(epoch from clock_timestamp() - made_at)::float8 * 1000 as age_ms from kernel.data_key
        where id = 'root' or id like 'root:%' limit 1000`,
    )
    const roots = await Promise.all(
      rows.map(async ({ id, age_ms }) => ({
        id,
        key: await this.#keys.get(id),
        sealsFrom: id === ROOT_KEY ? 0 : Date.now() - age_ms + SPREAD_MS,
      })),
    )
    this.#roots = roots.sort((a, b) => numberOf(b.id) - numberOf(a.id))
  }

  /** A new one beside the earlier; answers its id. */
  async rotate(): Promise<string> {
    await this.load()
    const id = `root:${numberOf(this.#roots[0]!.id) + 1}`
    await this.#keys.get(id)
    await this.load()
    return id
  }

  get current(): string {
    return (this.#roots.find((root) => root.sealsFrom <= Date.now()) ?? this.#roots.at(-1)!).id
  }

  /** The newest first. */
  get ids(): string[] {
    return this.#roots.map((root) => root.id)
  }

  /** The key for a purpose; undefined where there is no such root. */
  derive(id: string, purpose: string): KeyObject | undefined {
    const name = `${id} ${purpose}`
    const known = this.#derived.get(name)
    if (known) return known
    const root = this.#roots.find((one) => one.id === id)
    if (!root) return undefined
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root.key, '', purpose, 32)))
    this.#derived.set(name, key)
    return key
  }

  mac(id: string, purpose: string, parts: readonly (Uint8Array | string)[]): Buffer | undefined {
    const key = this.derive(id, purpose)
    if (!key) return undefined
    const hmac = createHmac('sha256', key)
    for (const part of parts) hmac.update(part)
    return hmac.digest()
  }
}
