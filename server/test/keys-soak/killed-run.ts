import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const KEYS = fileURLToPath(new URL('../../src/keys.ts', import.meta.url))

/** The command's steps: what it says when it is in the middle of one, and what it says once that step is over. */
export const STEPS = {
  replacing: { args: ['--per-second', '200'], begun: /data keys replaced$/m, over: /none of before seals/ },
  sealing: { args: ['--reseal', '--per-second', '40'], begun: /values sealed anew$/m, over: /values sealed anew\.$/m },
  destroying: {
    args: ['--reseal', '--per-second', '100000'],
    begun: /values sealed anew\.$/m,
    over: /former keys destroyed/,
  },
} as const
export type Step = keyof typeof STEPS

export interface Run {
  code: number | null
  said: string
  /** It was killed, and the step that it was to be killed in was not over. */
  killed: boolean
}

/** `keys rotate data` as an operator starts it; with a step, it is killed so many milliseconds after it has begun that. */
export async function runKeys(env: NodeJS.ProcessEnv, args: readonly string[], kill?: [Step, number]): Promise<Run> {
  const child = spawn(process.execPath, [KEYS, 'rotate', 'data', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
  const ended = once(child, 'close') as Promise<[number | null, string | null]>
  let said = ''
  let killing: NodeJS.Timeout | undefined
  const hear = (part: Buffer) => {
    said += part.toString()
    if (kill && STEPS[kill[0]].begun.test(said)) killing ??= setTimeout(() => child.kill('SIGKILL'), kill[1])
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code, signal] = await ended
  clearTimeout(killing)
  return { code, said, killed: signal === 'SIGKILL' && !!kill && !STEPS[kill[0]].over.test(said) }
}
