import { createSecretKey, type KeyObject, randomUUID } from 'node:crypto'
import type { Database } from '@app/server/kernel/data/database'
import { openWith, readMasterKeys } from '@app/server/kernel/secrets/master-key'
import type { Vault } from '@app/server/kernel/secrets/vault'
import { plantedIn, plantSealed } from '@app/server/test/sealed-rows'

const LINES = { table: 'applications.proof', column: 'lines', family: 'request', of: 'row.request_id' } as const

/** Lines of an application, sealed like everybody's. */
export interface SealedLines {
  keyId: string
  /** As they stand in the database at that moment. */
  bytes(db: Database): Promise<Buffer>
}

export async function sealLines(db: Database, vault: Vault): Promise<SealedLines> {
  const uuid = randomUUID()
  const keyId = `request:${uuid}`
  await plantSealed(db, LINES, uuid, await vault.seal(keyId, 'lines of an application'))
  return {
    keyId,
    async bytes(from) {
      const [sealed] = await plantedIn(from, LINES, uuid)
      if (!sealed) throw new Error('the lines are gone')
      return sealed
    },
  }
}

/** Every data key, unwrapped: what no new master key takes from whoever has it. Answers whether one of them opens these bytes. */
export async function copyDataKeys(
  db: Database,
  masterKeyFile: string,
): Promise<(keyId: string, sealed: Buffer) => boolean> {
  const master = await readMasterKeys(masterKeyFile)
  const rows = await db.many<{ id: string; master_id: string; wrapped: Buffer }>(
    'select id, master_id, wrapped from kernel.data_key order by id limit 100000',
  )
  const copies = new Map<string, KeyObject>()
  for (const { id, master_id, wrapped } of rows)
    copies.set(id, createSecretKey(await master.unwrap(master_id, wrapped)))
  return (keyId, sealed) => {
    const copy = copies.get(keyId)
    if (!copy) return false
    try {
      openWith(copy, sealed, keyId)
      return true
    } catch {
      return false
    }
  }
}
