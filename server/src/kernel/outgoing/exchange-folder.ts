import { realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'

/**
 * A folder that the operator gave for exchange with others, as it really lies. A form is filled in by an administrator, who
 * is not to read or write elsewhere on this machine: null where it is not within one of the folders.
 */
export async function exchangeFolder(within: readonly string[], given: string): Promise<string | null> {
  const real = await realpath(resolve(given)).catch(() => null)
  if (real === null) return null
  for (const folder of within) {
    const root = await realpath(folder).catch(() => null)
    if (root !== null && (real === root || real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))) return real
  }
  return null
}
