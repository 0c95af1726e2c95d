import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../../../kernel/config.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROCESS = fileURLToPath(new URL('reader-process.ts', import.meta.url))
/** What Node reserves for code that it compiles and never fills, less what of it is shared: so much lies beyond the limit. */
const RESERVED_MB = 430
/** The last net, for a reader whose server is gone: seconds of one core, for all that one process reads. */
const CPU_SECONDS = 600

/**
 * In a network and a user namespace of its own it can open no connection and has no rights beyond its files, root's neither;
 * without new privileges no program that it might start gains any. Where the system forbids the first, the second remains.
 */
const WAYS: readonly (readonly string[])[] = [
  ['unshare', '--user', '--net', '--', 'setpriv', '--no-new-privs', '--'],
  ['setpriv', '--no-new-privs', '--'],
  [],
]
/** Whoever waits for an answer of the server comes before whoever waits for a picture. */
const NICENESS = 10
const PATH = '/usr/bin:/bin'

/** The strictest way that this machine allows, tried once. */
let way: readonly string[] | undefined
export function confinement(): readonly string[] {
  way ??= WAYS.find(([program, ...rest]) => {
    if (!program) return true
    return spawnSync(program, [...rest, 'true'], { timeout: 5_000, stdio: 'ignore', env: { PATH } }).status === 0
  })
  return way ?? []
}

const readable = (): string[] =>
  [
    join(ROOT, 'package.json'),
    join(ROOT, 'server', 'package.json'),
    join(ROOT, 'domain'),
    realpathSync(join(ROOT, 'node_modules')),
    join(ROOT, 'node_modules'),
    HERE,
  ].map((path) => `--allow-fs-read=${path}`)

/**
 * The command that starts a reader: memory is bounded by the system (`ulimit -d`), it can write no file and leave no core,
 * it is the first to go where a machine has no memory left, and Node lets it read its own sources and nothing else, start
 * no program and no thread.
 */
export function readerCommand(megabytes: number): { command: string; args: string[]; env: NodeJS.ProcessEnv } {
  const limits = [
    'echo 900 2>/dev/null > /proc/self/oom_score_adj',
    `ulimit -d ${(megabytes + RESERVED_MB) * 1024}`,
    `ulimit -t ${CPU_SECONDS}`,
    'ulimit -f 0',
    'ulimit -c 0',
    'ulimit -n 64',
  ].join('; ')
  const node = [process.execPath, '--permission', '--allow-addons', ...readable(), '--disable-warning=SecurityWarning']
  const heap = `--max-old-space-size=${Math.round(megabytes / 2)}`
  return {
    command: '/bin/sh',
    args: ['-c', `${limits}; exec nice -n ${NICENESS} "$@"`, 'reader', ...confinement(), ...node, heap, PROCESS],
    env: { PATH },
  }
}
