import type { Database } from '../../src/kernel/data/database.ts'
import type { Vault } from '../../src/kernel/secrets/vault.ts'
import { SEALED_COLUMNS } from '../../src/reseal/sealed-columns.ts'
import { standing } from '../../src/reseal/verify.ts'
import { faultOf, type Kept, keyIdOf, nameOf } from './kept.ts'

/** Everything that was written is there and says what it said, and nothing that was erased; read by a process that has just begun. */
export async function faultsAtTheEnd(db: Database, vault: Vault, { values, files, erased }: Kept): Promise<string[]> {
  const faults: string[] = []
  for (const value of values) faults.push(...[await faultOf(db, vault, value)].flatMap((fault) => fault ?? []))
  for (const { keyId, fileId, text } of files) {
    const bytes = await vault.readFile(keyId, fileId).catch(() => undefined)
    if (bytes?.toString() !== text) faults.push(`file ${fileId} of ${keyId} does not open: lost`)
  }
  const again = await db.many<{ id: string }>(
    `select id from kernel.data_key where id = any($1)
     union select id from kernel.former_data_key where id = any($1) order by 1 limit 100`,
    [erased],
  )
  faults.push(...again.map(({ id }) => `the key of ${id} was erased and is there again`))
  return [...faults, ...(await faultsOfKeys(db, vault, { values, files, erased }))]
}

/** Former keys are gone but for those that frozen rows and files need. */
async function faultsOfKeys(db: Database, vault: Vault, { values, files }: Kept): Promise<string[]> {
  const { underFormer, needsDestroyed, unopened } = await standing({ db, vault })
  const frozen = new Set(SEALED_COLUMNS.filter((one) => one.frozen).map(nameOf))
  const needed = new Set(files.map(({ keyId }) => keyId))
  const free = values.filter(({ one }) => !frozen.has(nameOf(one))).map(keyIdOf)
  const left = await db.many<{ id: string }>(
    'select distinct id from kernel.former_data_key where id = any($1) order by id limit 100',
    [free.filter((id) => !needed.has(id))],
  )
  return [
    ...needsDestroyed.map((name) => `${name} needs a destroyed key`),
    ...unopened.map((name) => `${name} opens with no key`),
    ...[...underFormer.keys()].filter((name) => !frozen.has(name)).map((name) => `${name} is still under a former key`),
    ...left.map(({ id }) => `a former key of ${id} is kept, and nothing needs it`),
  ]
}
