import { spawn } from 'node:child_process'
import { readerCommand } from './confine.ts'
import { type Asked, frame, framesOf, type Said } from './frames.ts'
import { type Stopped, watchReading } from './watch.ts'

/** A process that reads files, one at a time. */
export interface Reader {
  /** What it says of the file, or why it had to be stopped. */
  ask(asked: Asked, bytes: Buffer): Promise<Said | { stopped: Stopped | 'died' }>
  /** How many files it has read. */
  readonly read: number
  readonly alive: boolean
  readonly pid: number | undefined
  end(): void
}

export function startReader(megabytes: number): Reader {
  const { command, args, env } = readerCommand(megabytes)
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], env, cwd: '/' })
  const { stdin, stdout } = child
  const said = framesOf(stdout)
  let read = 0
  let alive = true
  const gone = () => {
    alive = false
  }
  child.on('error', gone).on('exit', gone)
  stdin.on('error', gone)
  // Waiting for a file it keeps no server from ending.
  const hold = (how: 'ref' | 'unref') => {
    child[how]()
    for (const pipe of [stdin, stdout]) (pipe as unknown as { ref(): void; unref(): void })[how]()
  }
  const end = () => {
    gone()
    child.kill('SIGKILL')
  }
  return {
    async ask(asked, bytes) {
      let why: Stopped | 'died' = 'died'
      hold('ref')
      const unwatch = watchReading(child.pid ?? 0, megabytes, (found) => {
        why = found
        end()
      })
      try {
        read++
        stdin.write(frame(Buffer.from(JSON.stringify(asked)), bytes))
        const { value } = await said.next()
        if (value) return JSON.parse(value.toString()) as Said
      } catch {
        // It said what no reader says: it is ended below.
      } finally {
        unwatch()
        hold('unref')
      }
      end()
      return { stopped: why }
    },
    pid: child.pid,
    get read() {
      return read
    },
    get alive() {
      return alive
    },
    end,
  }
}
