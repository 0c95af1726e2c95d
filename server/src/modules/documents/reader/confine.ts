import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../../../kernel/config.ts'
import { PATH, RESERVED_MB, wayOf } from '../../../kernel/confined.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROCESS = fileURLToPath(new URL('reader-process.ts', import.meta.url))
/** The last net, for a reader whose server is gone: seconds of one core, for all that one process reads. */
const CPU_SECONDS = 600

/** Whoever waits for an answer of the server comes before whoever waits for a picture. */
const NICENESS = 10

/** The strictest way that this machine allows; a reader needs no network. */
export const confinement = (): readonly string[] => wayOf('alone')

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
