import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/kernel/data/database.ts'
import type { Vault } from '../../src/kernel/secrets/vault.ts'
import { SEALED_COLUMNS } from '../../src/reseal/sealed-columns.ts'
import { faultOf, isChanging, type Kept, keyIdOf, plantFile, plantValue, writeValue } from './kept.ts'

export interface Writers {
  /** Every one has dropped the keys that it had in memory, and has nothing in hand that they sealed: as after half a minute. */
  forget(): Promise<void>
  stop(): Promise<{ done: number; faults: string[] }>
}

type Chance = () => number
const REST_MS = 4

/** Each writes its own values, with a vault of its own, and reads them back; what it says afterwards is what must be there. */
export function startWriters(db: Database, vaults: readonly Vault[], parts: readonly Kept[], chance: Chance): Writers {
  let [going, forgetting] = [true, 0]
  const [faults, forgotten]: [string[], number[]] = [[], vaults.map(() => 0)]
  let done = 0
  const running = vaults.map(async (vault, n) => {
    while (going) {
      if (forgotten[n] !== forgetting) {
        vault.forgetKey()
        forgotten[n] = forgetting
      }
      try {
        await act(db, vault, parts[n] as Kept, chance, faults)
        done++
      } catch (error) {
        faults.push(`a writer: ${(error as Error).message}`)
      }
      await sleep(REST_MS)
    }
    forgotten[n] = Number.POSITIVE_INFINITY
  })
  return {
    async forget() {
      const wanted = ++forgetting
      while (forgotten.some((one) => one < wanted)) await sleep(REST_MS)
    },
    async stop() {
      going = false
      await Promise.all(running)
      return { done, faults }
    },
  }
}

async function act(db: Database, vault: Vault, kept: Kept, chance: Chance, faults: string[]): Promise<void> {
  const any = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const kind = chance()
  if (kind < 0.55) {
    const value = any(kept.values.filter(isChanging))
    const text = `${keyIdOf(value)} ${chance()}`
    await writeValue(db, value, await vault.seal(keyIdOf(value), text))
    value.text = text
  } else if (kind < 0.85) {
    const fault = await faultOf(db, vault, any(kept.values))
    if (fault) faults.push(`while it ran: ${fault}`)
  } else if (kind < 0.95) kept.values.push(await plantValue(db, vault, any(SEALED_COLUMNS), `new ${chance()}`))
  else if (kind < 0.97) kept.files.push(await plantFile(db, vault, `new file ${chance()}`))
  else {
    const [value] = kept.values.splice(Math.floor(chance() * kept.values.length), 1)
    if (!value) return
    await vault.erase(keyIdOf(value))
    kept.erased.push(keyIdOf(value))
  }
}
