import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { OperatorError } from '@app/server/kernel/refusal'

/** The last release. Its commit is named, and not its tag: a clone may have come without tags. */
export const FORMER = { version: '0.1.0', commit: 'd7c8e14a9e56c1242cbeb46e80533e19f8e8031b' } as const

const INSTALL_MS = 300_000

interface Locked {
  version?: string
  link?: boolean
  resolved?: string
  optional?: boolean
}
const lockOf = (folder: string): Record<string, Locked> =>
  (JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages

/** Puts the former release into a folder, ready to run. @returns how its packages came */
export function unpackFormer(folder: string): 'linked' | 'installed' {
  const git = (...args: string[]) => spawnSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' })
  if (git('cat-file', '-e', `${FORMER.commit}^{commit}`).status)
    throw new OperatorError(
      `Release ${FORMER.version} (commit ${FORMER.commit.slice(0, 8)}) is not in this clone: ` +
        'fetch the whole history (git fetch --unshallow).',
    )
  mkdirSync(folder, { recursive: true })
  const archive = `${folder}.tar`
  const packed = git('archive', '--format=tar', '-o', archive, FORMER.commit)
  const unpacked = packed.status ? packed : spawnSync('tar', ['-xf', archive, '-C', folder], { encoding: 'utf8' })
  rmSync(archive, { force: true })
  if (unpacked.status) throw new Error(`the former release could not be unpacked: ${unpacked.stderr}`)
  if (linkPackages(folder)) return 'linked'
  const npm = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: INSTALL_MS,
  })
  if (npm.status) throw new Error(`npm ci of the former release: ${npm.stderr.slice(-400)}`)
  return 'installed'
}

/** Where each of its packages is here in the very same version, they are shared. */
function linkPackages(folder: string): boolean {
  const [theirs, ours] = [lockOf(folder), lockOf(ROOT)]
  const alike = Object.entries(theirs).every(
    ([path, { version, link }]) => !path.includes('node_modules/') || link || ours[path]?.version === version,
  )
  if (!alike) return false
  for (const [path, { link, resolved }] of Object.entries(theirs)) {
    // What lies within a package comes with it.
    if (path.split('node_modules/').length !== 2) continue
    const from = link ? join(folder, resolved as string) : join(ROOT, path)
    // Packages of other machines are not installed.
    if (!existsSync(from)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(from, join(folder, path))
  }
  return true
}
