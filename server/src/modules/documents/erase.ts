import { system } from '../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { caseKey, identityKey } from './keys.ts'
import { filesAfter, filesOfKey, insertCase, isKnownFile, markCaseErased, markErased } from './store.ts'

/** Opens the folder of a request. */
export async function openCase(tx: Tx, requestId: string): Promise<void> {
  await insertCase(tx, requestId, tx.at)
}

/** Erases the images of identity cards; the rest stays as long as the law wants it. Done after the commit, by a job. */
export async function eraseIdentity(tx: Tx, requestId: string): Promise<void> {
  await tx.enqueue('documents.erase', { requestId, whole: false }, { key: `documents.erase:${requestId}` })
}

/** Erases everything of a request that is sealed: the key goes, and with it whatever it sealed. */
export async function eraseCase(tx: Tx, requestId: string): Promise<void> {
  await tx.enqueue('documents.erase', { requestId, whole: true }, { key: `documents.erase:${requestId}` })
}

/** Marks first, then takes the key, then the bytes: stopped half-way, the next run goes on. */
export async function eraseFiles(
  kernel: Kernel,
  { requestId, whole }: { requestId: string; whole: boolean },
): Promise<void> {
  const keys = whole ? [identityKey(requestId), caseKey(requestId)] : [identityKey(requestId)]
  const only = whole ? null : identityKey(requestId)
  const files = await filesOfKey(kernel.db, requestId, only)
  for (const key of keys) await kernel.vault.erase(key)
  for (const { file_id } of files) await kernel.vault.removeFile(file_id)
  await inTransaction(kernel, { actor: system('job:documents.erase') }, async (tx) => {
    await markErased(tx, requestId, only, tx.at)
    await markCaseErased(tx, requestId, whole, tx.at)
    await tx.audit({
      action: 'documents.erased',
      subject: `request:${requestId}`,
      details: { files: files.length, whole },
    })
  })
}

/** Removes bytes that no row names: their transaction never committed. */
export async function sweepOrphans(kernel: Kernel): Promise<number> {
  return kernel.vault.sweepFiles(async (fileId) => (await isKnownFile(kernel.db, fileId)) !== undefined)
}

/** Every file that a row names and that was not erased, in no special order. */
export async function* namedFiles(q: Query): AsyncGenerator<{ fileId: string; keyId: string }> {
  for (let after: string | null = null; ;) {
    const rows = await filesAfter(q, after, 1_000)
    for (const row of rows) yield { fileId: row.file_id, keyId: row.key_id }
    const last = rows.at(-1)
    if (!last) return
    after = last.file_id
  }
}
