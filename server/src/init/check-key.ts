import { existsSync } from 'node:fs'
import type { KmsSettings } from '../kernel/secrets/key-settings.ts'
import { readMasterKeys } from '../kernel/secrets/master-key.ts'
import { makeMasterKey } from '../kernel/secrets/master-key-file.ts'
import { fail, type Line, ok, warn } from './line.ts'

/** What is done about a missing key: made for a system that begins, only told, or needed for what is asked. */
export type MissingKey = 'make' | 'tell' | 'need'

/**
 * The key that everything private is sealed with.
 * @param sealed something was sealed with one already: a new one would not open it
 */
export async function checkKey(
  { masterKeyFile: path, kms }: { masterKeyFile: string; kms: KmsSettings | null },
  missing: MissingKey,
  sealed: boolean,
): Promise<Line> {
  try {
    if (!existsSync(path)) {
      if (sealed || missing === 'need')
        return fail(
          'key',
          `There is no master key at ${path}.`,
          '"npm run init" makes the key of a new system; that of an older one has to be put back.',
        )
      if (missing === 'tell')
        return warn('key', `There is no master key at ${path} yet.`, '"npm run init" makes the key of a new system.')
      await makeMasterKey(path, kms)
      return ok(
        'key',
        `Made ${path}. Copy it to a safe place of its own now: without it the documents are lost, with it they are read.`,
      )
    }
    // Whoever looks is told at once that the KMS is away; only a start waits for it.
    await readMasterKeys(path, { kms: kms && { ...kms, waitMs: 0 } })
    return ok('key', `${path} is there, and only its owner can read it${kms ? `; ${kms.url} opens it` : ''}.`)
  } catch (error) {
    return fail(
      'key',
      (error as Error).message,
      'Set MASTER_KEY_FILE to a file that this user may read and nobody else.',
    )
  }
}
