import { readFileSync } from 'node:fs'
import { system } from '../kernel/actor.ts'
import type { Config } from '../kernel/config.ts'
import { inTransaction } from '../kernel/data/in-transaction.ts'
import { openKernel } from '../kernel/kernel.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { loadTerritory } from '../kernel/territory.ts'
import { modules } from '../modules/all.generated.ts'
import { deleteAgain } from '../modules/record/index.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The accounts of a list, one id a line; what is no id is told before anything is touched. */
export function readDeleted(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const wrong = lines.find((line) => !ID.test(line))
  if (wrong !== undefined) throw new OperatorError(`${path}: "${wrong}" is no account id; write one a line.`)
  return lines
}

const WHY = {
  request_still_open: 'a request is open in the copy',
  complaint_still_open: 'a complaint is open in the copy',
  money_still_due: 'money is due in the copy',
} as const

/** Deletes again what its people had deleted after the copy was made. Their keys go when the system starts. */
export async function repeatDeletions(
  config: Config,
  databaseUrl: string,
  accountIds: readonly string[],
): Promise<{ gone: number; left: string[] }> {
  const kernel = await openKernel({ config, databaseUrl, territory: await loadTerritory(config.territory), modules })
  const left: string[] = []
  let gone = 0
  try {
    for (const accountId of accountIds) {
      const how = await inTransaction(kernel, { actor: system('restore'), channel: 'system' }, (tx) =>
        deleteAgain(tx, accountId),
      )
      if (how === 'gone') gone++
      else if (how !== 'not_there') left.push(`${accountId} is not deleted: ${WHY[how]}`)
    }
    return { gone, left }
  } finally {
    await kernel.close()
  }
}
