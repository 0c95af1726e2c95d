import { existsSync } from 'node:fs'
import { makeMasterKey, readMasterKeys } from '../kernel/secrets/master-key.ts'
import { fail, type Line, ok, warn } from './line.ts'

/** What is done about a missing key: made for a system that begins, only told, or needed for what is asked. */
export type MissingKey = 'make' | 'tell' | 'need'

/**
 * The key that everything private is sealed with.
 * @param sealed something was sealed with one already: a new one would not open it
 */
export function checkKey(path: string, missing: MissingKey, sealed: boolean): Line {
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
      makeMasterKey(path)
      return ok(
        'key',
        `Made ${path}. Copy it to a safe place of its own now: without it the documents are lost, with it they are read.`,
      )
    }
    readMasterKeys(path)
    return ok('key', `${path} is there, and only its owner can read it.`)
  } catch (error) {
    return fail(
      'key',
      (error as Error).message,
      'Set MASTER_KEY_FILE to a file that this user may read and nobody else.',
    )
  }
}
