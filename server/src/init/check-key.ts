import { existsSync } from 'node:fs'
import { makeMasterKey, readMasterKeys } from '../kernel/secrets/master-key.ts'
import { fail, type Line, ok } from './line.ts'

/** The key that everything private is sealed with. It is made where it is missing, unless one only looks. */
export function checkKey(path: string, make: boolean): Line {
  try {
    if (!existsSync(path)) {
      if (!make)
        return fail(
          'key',
          `There is no master key at ${path}.`,
          '"npm run init" makes the key of a new system; that of an older one has to be put back.',
        )
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
