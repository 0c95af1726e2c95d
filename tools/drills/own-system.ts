import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

/** A system that serves, of its own: a demo without its city, in a folder that goes away. */
export interface OwnSystem {
  url: string
  dataDir: string
  env: NodeJS.ProcessEnv
  /** One of our commands, to its end. */
  command(file: string, ...args: string[]): Promise<{ code: number; output: string }>
  restart(): Promise<void>
  stop(): Promise<void>
}

const START_MS = 120_000
const COMMAND_MS = 180_000

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

export async function startOwnSystem(more: NodeJS.ProcessEnv = {}): Promise<OwnSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'drill-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { PATH, HOME, LANG } = process.env
  const env = { PATH, HOME, LANG, DATA_DIR: dataDir, PORT: String(port), DEMO_CITY: '0', LOG_LEVEL: 'error', ...more }
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child = started
    let said = ''
    started.stderr?.on('data', (part) => (said = `${said}${part}`.slice(-2_000)))
    for (const until = Date.now() + START_MS; ;) {
      const up = await fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (up) return
      if (started.exitCode !== null || Date.now() > until) throw new Error(`the system does not start: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  async function end(): Promise<void> {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null) return
    const gone = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGTERM')
    await gone
  }
  const stop = async (): Promise<void> => {
    await end()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    dataDir,
    env,
    command: (file, ...args) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [join(ROOT, file), ...args],
          { env, timeout: COMMAND_MS, maxBuffer: 64 * 1_048_576 },
          (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${out}${err}` }),
        )
      }),
    async restart() {
      await end()
      await start()
    },
    stop,
  }
}
