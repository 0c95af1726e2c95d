import { verifyAudit } from '../kernel/secrets/audit-verify.ts'
import type { Config } from '../kernel/config.ts'
import { read } from '../kernel/data/in-transaction.ts'
import { jobsWait } from '../kernel/work/jobs-waiting.ts'
import type { Kernel, Query } from '../kernel/context.ts'
import { openKernel } from '../kernel/kernel.ts'
import { Refusal } from '../kernel/refusal.ts'
import { loadTerritory } from '../kernel/territory.ts'
import { modules } from '../modules/all.generated.ts'
import { namedFiles } from '../modules/documents/index.ts'
import { checkEverything } from '../modules/reporting/index.ts'

/** What holds at any moment; the rest only when no reaction is waiting, and a copy of a busy system has some. */
const AT_ANY_MOMENT: ReadonlySet<string> = new Set(['ledger', 'history', 'commission', 'twice'])

/** What does not hold in a restored system; nothing: it can be used. */
export async function checkRestored(
  config: Config,
  databaseUrl: string,
): Promise<{ checked: number; faults: string[] }> {
  const kernel = await openKernel({ config, databaseUrl, territory: await loadTerritory(config.territory), modules })
  try {
    return await read(kernel, { kind: 'system', id: 'restore' }, async (q) => {
      const audit = await verifyAudit(kernel)
      const { checked, violations } = await checkEverything({ ...q, at: await lastMoment(q) })
      const busy = await jobsWait(q)
      const faults = violations.filter((v) => !busy || AT_ANY_MOMENT.has(v.invariant))
      const { files, missing, damaged } = await checkFiles(kernel, namedFiles(q))
      return {
        checked: checked + audit.sealed + files,
        faults: [
          ...audit.faults,
          ...faults.map((v) => `${v.invariant}: ${v.subject} ${v.words}`),
          ...(missing
            ? [
                `${missing} of ${files} files are missing: they were erased while the backup was made, or the store was not whole`,
              ]
            : []),
          ...damaged.map((fileId) => `file ${fileId} does not open: its bytes are not those that were sealed`),
        ],
      }
    })
  } finally {
    await kernel.close()
  }
}

/**
 * The last thing that happened before the backup was made. Judged by today's clock a copy would be blamed for every time
 * that ran out since, while nothing ran that could have kept it.
 */
async function lastMoment(q: Query): Promise<Date> {
  const { at } = await q.one<{ at: Date | null }>(
    'select greatest((select max(at) from kernel.event), (select max(at) from kernel.audit)) as at',
  )
  return at ?? q.at
}

const AT_ONCE = 8

/** Every file that a row names is opened with its key: what is not exactly what was sealed does not open. */
async function checkFiles(
  kernel: Kernel,
  named: AsyncGenerator<{ fileId: string; keyId: string }>,
): Promise<{ files: number; missing: number; damaged: string[] }> {
  const found = { files: 0, missing: 0, damaged: [] as string[] }
  const work = async (): Promise<void> => {
    for (let next = await named.next(); !next.done; next = await named.next()) {
      const { fileId, keyId } = next.value
      found.files++
      if (!(await kernel.vault.hasFile(fileId))) found.missing++
      else
        await kernel.vault.readFile(keyId, fileId).catch((error) => {
          if (error instanceof Refusal) throw error
          found.damaged.push(fileId)
        })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}
