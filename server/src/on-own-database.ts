import { reachDatabase } from './backup/reach.ts'
import { type Config, loadConfig } from './kernel/config.ts'
import { stampedMode } from './kernel/data/stamped-mode.ts'

/**
 * For commands that only read: the database of DATA_DIR (started when it is down) or DATABASE_URL, in the mode that it was stamped with.
 * @param table a table without which there is nothing to read; then `without` is said
 * @returns the exit code
 */
export async function onOwnDatabase(
  table: string,
  without: string,
  work: (config: Config, databaseUrl: string) => Promise<number>,
): Promise<number> {
  const config = loadConfig()
  const database = await reachDatabase(config)
  try {
    const mode = await stampedMode(database.url, table)
    if (mode) return await work({ ...config, mode }, database.url)
    console.log(without)
    return 1
  } finally {
    await database.release()
  }
}
