import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portToKeep } from '@app/city/port'

const ROOT = join(import.meta.dirname, '..', '..')
const READY_MS = 400_000
const STOP_MS = 20_000

export interface Demo {
  url: string
  said(): string
  stop(): Promise<void>
}

/** `npm start`, with the city and its past, in a folder that goes away. */
export async function npmStart(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'first-minutes-'))
  const port = await portToKeep()
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PORT: String(port), DATA_DIR: dataDir, DEMO_CITY: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += String(bytes)
    })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    const force = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, STOP_MS)
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGINT')
    await ended
    clearTimeout(force)
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (
    const begun = Date.now();
    !said.includes('has its past');
    await new Promise((resolve) => setTimeout(resolve, 200))
  )
    if (child.exitCode !== null || Date.now() - begun > READY_MS) {
      await stop()
      throw new Error(`the demo did not start: ${said.slice(-2_000)}`)
    }
  return { url: `http://127.0.0.1:${port}`, said: () => said, stop }
}
