import { existsSync } from 'node:fs'
import { verifyAudit } from '../kernel/secrets/audit-seal.ts'
import type { Config } from '../kernel/config.ts'
import { read } from '../kernel/data/in-transaction.ts'
import { jobsWait } from '../kernel/work/jobs-waiting.ts'
import { openKernel } from '../kernel/kernel.ts'
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
      const { checked, violations } = await checkEverything(q)
      const busy = await jobsWait(q)
      const faults = violations.filter((v) => !busy || AT_ANY_MOMENT.has(v.invariant))
      let missing = 0
      let files = 0
      for await (const fileId of namedFiles(q)) {
        files++
        if (!existsSync(kernel.vault.pathOf(fileId))) missing++
      }
      return {
        checked: checked + audit.sealed + files,
        faults: [
          ...audit.faults,
          ...faults.map((v) => `${v.invariant}: ${v.subject} ${v.words}`),
          ...(missing
            ? [
                `${missing} of ${files} files are missing: they were erased while the backup was made, or the folder was not whole`,
              ]
            : []),
        ],
      }
    })
  } finally {
    await kernel.close()
  }
}
