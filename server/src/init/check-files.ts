import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail, type Line, ok } from './line.ts'

/** Writes a little, reads it back, and leaves nothing: in the folder itself, or in that in which it will be made. */
export function checkFiles(dataDir: string): Line {
  let near = dataDir
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near)
  let probe: string | undefined
  try {
    const folder = join(near, `.init-${randomBytes(8).toString('hex')}`)
    mkdirSync(folder, { mode: 0o700 })
    probe = folder
    const bytes = randomBytes(4_096)
    writeFileSync(join(probe, 'probe'), bytes, { mode: 0o600 })
    if (!readFileSync(join(probe, 'probe')).equals(bytes)) throw new Error('what was read is not what was written')
    return ok('files', `Files are kept under ${dataDir}.`)
  } catch (error) {
    return fail(
      'files',
      `Nothing can be kept under ${dataDir} (${(error as Error).message}).`,
      'Make the folder, owned by this user, or set DATA_DIR to another.',
    )
  } finally {
    if (probe) rmSync(probe, { recursive: true, force: true })
  }
}
