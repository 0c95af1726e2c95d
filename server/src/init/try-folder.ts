import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a little into the folder, or into that in which it will be made, reads it back, and leaves nothing. */
export function tryFolder(path: string): void {
  let near = path
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near)
  const probe = join(near, `.init-${randomBytes(8).toString('hex')}`)
  mkdirSync(probe, { mode: 0o700 })
  try {
    const bytes = randomBytes(4_096)
    writeFileSync(join(probe, 'probe'), bytes, { mode: 0o600 })
    if (!readFileSync(join(probe, 'probe')).equals(bytes)) throw new Error('what was read is not what was written')
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}
