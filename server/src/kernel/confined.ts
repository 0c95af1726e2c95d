import { spawnSync } from 'node:child_process'
import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROOT } from './config.ts'

/** What a confined process is told of the machine; whoever starts it adds what it has to know. */
export const PATH = '/usr/bin:/bin'
/** What Node reserves for code that it compiles and never fills, less what of it is shared: so much lies beyond a limit. */
export const RESERVED_MB = 430

/**
 * In a user namespace of its own a process has no rights beyond its files, root's neither, and in a network of its own it can
 * open no connection; without new privileges no program that it might start gains any. Where the system forbids the first,
 * the second remains. `alone` speaks to nobody but over its own pipes; `speaks` listens and calls.
 */
const WAYS = {
  alone: [
    ['unshare', '--user', '--net', '--', 'setpriv', '--no-new-privs', '--'],
    ['setpriv', '--no-new-privs', '--'],
    [],
  ],
  speaks: [['unshare', '--user', '--', 'setpriv', '--no-new-privs', '--'], ['setpriv', '--no-new-privs', '--'], []],
} as const satisfies Record<string, readonly (readonly string[])[]>

const ways = new Map<keyof typeof WAYS, readonly string[]>()
/** The strictest way that this machine allows, tried once. */
export function wayOf(kind: keyof typeof WAYS): readonly string[] {
  const known = ways.get(kind)
  if (known) return known
  const found = WAYS[kind].find(([program, ...rest]: readonly string[]) => {
    if (!program) return true
    return spawnSync(program, [...rest, 'true'], { timeout: 5_000, stdio: 'ignore', env: { PATH } }).status === 0
  })
  ways.set(kind, found ?? [])
  return found ?? []
}

const SOURCES = ['package.json', 'server', 'domain', 'contract', 'node_modules']

/** Where the packages really lie, when their folder or each of them is a link to it. */
function packagePlaces(): string[] {
  const folder = join(ROOT, 'node_modules')
  const links = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())
  const real = links.map(({ name }) => realpathSync(join(folder, name)))
  const places = real.map((path) => (basename(dirname(path)) === 'node_modules' ? dirname(path) : path))
  return [...new Set([realpathSync(folder), ...places])]
}

/**
 * A script of the server's as a process that speaks over the network and has no more than that: memory and open files are
 * bounded by the system, Node lets it read the sources and its own places, write there alone, and start no program and no
 * thread.
 */
export function speakingCommand(script: string, places: readonly string[], megabytes: number) {
  const limits = [`ulimit -d ${(megabytes + RESERVED_MB) * 1024}`, 'ulimit -c 0', 'ulimit -n 1024'].join('; ')
  const sources = [...SOURCES.map((one) => join(ROOT, one)), ...packagePlaces()]
  const node = [
    process.execPath,
    '--permission',
    ...[...sources, ...places].map((path) => `--allow-fs-read=${path}`),
    ...places.map((path) => `--allow-fs-write=${path}`),
    '--disable-warning=SecurityWarning',
    `--max-old-space-size=${Math.round(megabytes / 2)}`,
  ]
  return { command: '/bin/sh', args: ['-c', `${limits}; exec "$@"`, 'confined', ...wayOf('speaks'), ...node, script] }
}
