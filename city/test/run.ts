import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Ran {
  code: number | null
  lastLine: string
  words: string
}

/** A program of the city as people start it, by its file in city/src. */
export function run(file: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'src', file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let words = ''
  child.stdout.on('data', (bytes) => {
    output += bytes
  })
  child.stderr.on('data', (bytes) => {
    words += bytes
  })
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({
        code,
        lastLine: output.trim().split('\n').at(-1) ?? '',
        words: `${output.slice(-2_000)}${words.slice(-2_000)}`,
      }),
    ),
  )
}
