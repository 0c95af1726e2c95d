import type { Database } from '../../src/kernel/data/database.ts'
import type { Vault } from '../../src/kernel/secrets/vault.ts'
import { SEALED_COLUMNS, type SealedColumn } from '../../src/reseal/sealed-columns.ts'
import { dropChecks } from '../sealed-rows.ts'
import { isChanging, type Kept, keyIdOf, plantValue, writeValue } from './kept.ts'

/** One thing that is wrong; answers how it is finished when the last key was destroyed. The run must fail and name it. */
type Plant = (db: Database, vault: Vault, kept: Kept) => Promise<() => Promise<unknown>>

const UNLISTED: SealedColumn = {
  table: 'departments.letter',
  column: 'body',
  family: 'request',
  of: 'row.application_id',
}

async function ownValue(db: Database, vault: Vault, kept: Kept) {
  const one = SEALED_COLUMNS.find((column) => isChanging({ one: column, uuid: '', text: '' })) as SealedColumn
  const value = await plantValue(db, vault, one, 'planted')
  kept.values.push(value)
  return value
}

export const PLANTS: Record<string, Plant> = {
  /** A column that a data key seals and that is not on the list. */
  async unlisted(db, vault, kept) {
    await dropChecks(db, [UNLISTED.table])
    kept.values.push(await plantValue(db, vault, UNLISTED, 'planted'))
    return async () => undefined
  },
  /** A writer who slept for more than a week with bytes in hand. */
  async late(db, vault, kept) {
    const value = await ownValue(db, vault, kept)
    const inHand = await vault.seal(keyIdOf(value), value.text)
    return () => writeValue(db, value, inHand)
  },
  /** What was sealed anew is put in the place of what was written meanwhile. */
  async overwritten(db, vault, kept) {
    const value = await ownValue(db, vault, kept)
    await writeValue(db, value, await vault.seal(keyIdOf(value), 'written meanwhile'))
    const { text } = value
    value.text = 'written meanwhile'
    return async () => writeValue(db, value, await vault.seal(keyIdOf(value), text))
  },
  /** A key that was erased is there again. */
  async erased(db, vault, kept) {
    const value = await plantValue(db, vault, SEALED_COLUMNS[0] as SealedColumn, 'planted')
    await vault.erase(keyIdOf(value))
    kept.erased.push(keyIdOf(value))
    return () => vault.seal(keyIdOf(value), 'again')
  },
}
