import type { Chance } from '../../../city/src/random.ts'
import { capabilityOf, type Operation } from './served-document.ts'

const KEPT = 160
const NAMES_MOST = 3_000
/** Values that lead somewhere: ids, codes, numbers, cursors. Long texts do not. */
const LENGTH_MAX = 420
const DEEP = 12

/**
 * What earlier calls and answers have told, by the name of its field: the ids of real things, so that calls reach further
 * than "not found".
 */
export class Harvest {
  readonly #values = new Map<string, unknown[]>()
  readonly #seen = new Map<string, number>()

  readonly #idNames: ReadonlyMap<string, ReadonlySet<string>>

  /** @param operations by whose paths it is known what an `id` may be called: of `visits` it is a `visitId` */
  constructor(operations: readonly Pick<Operation, 'id' | 'inPath'>[]) {
    const names = new Map<string, Set<string>>()
    for (const { id, inPath } of operations) {
      const capability = capabilityOf(id)
      names.set(capability, new Set([...(names.get(capability) ?? []), ...inPath]))
    }
    this.#idNames = names
  }

  gather(value: unknown, capability: string, name = '', depth = 0): void {
    if (depth > DEEP || value === null) return
    if (Array.isArray(value)) for (const one of value.slice(0, 30)) this.gather(one, capability, name, depth + 1)
    else if (typeof value === 'object')
      for (const [field, one] of Object.entries(value)) this.gather(one, capability, field, depth + 1)
    else if (name && (typeof value !== 'string' || (value.length > 0 && value.length <= LENGTH_MAX))) {
      this.#keep(name, value)
      if (name === 'id') for (const other of this.#idNames.get(capability) ?? []) this.#keep(other, value)
      if (name === 'next') this.#keep('cursor', value)
    }
  }

  /** One that was told, the newer ones sooner; undefined where there is none. */
  pick(name: string, chance: Chance): unknown {
    const values = this.#values.get(name)
    if (!values?.length) return undefined
    return values[Math.floor(values.length * Math.sqrt(chance.next()))]
  }

  #keep(name: string, value: unknown): void {
    let values = this.#values.get(name)
    if (!values) {
      if (this.#values.size >= NAMES_MOST) return
      this.#values.set(name, (values = []))
    }
    if (values.includes(value)) return
    const times = (this.#seen.get(name) ?? 0) + 1
    this.#seen.set(name, times)
    if (values.length < KEPT) values.push(value)
    else values[times % KEPT] = value
  }
}
