import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** A process that tries what a confined one may and may not, and says what it was told. */
const [own = '', foreign = ''] = process.argv.slice(2)
const told = (what: () => unknown): string => {
  try {
    what()
    return 'done'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).name
  }
}
const answers = {
  ownWritten: told(() => writeFileSync(join(own, 'note'), 'mine')),
  foreignRead: told(() => readFileSync(join(foreign, 'secret'))),
  foreignWritten: told(() => writeFileSync(join(foreign, 'note'), 'mine')),
  program: told(() => spawnSync('true')),
  thread: told(() => new Worker('0', { eval: true })),
  memory: told(() => Array.from({ length: 20 }, () => new Uint8Array(100_000_000).fill(1))),
}
createServer().listen(0, '127.0.0.1', () => {
  process.stdout.write(JSON.stringify({ ...answers, listens: 'done' }))
  process.exit(0)
})
