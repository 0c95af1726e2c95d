import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Bucket } from '../../src/kernel/files/s3-store.ts'

/** A bucket to test against: who keeps it, and how it is reached. */
export interface BucketPeer {
  /** `moto_server` is not our code; `stand-in` is, and checks signatures. */
  by: 'moto_server' | 'stand-in'
  bucket: Bucket
  stop(): Promise<void>
}

const MOTO = '/usr/bin/moto_server'
const KEYS = { accessKeyId: 'test-access-key', secretAccessKey: 'test-secret-key', region: 'us-east-1' }
const NAME = 'sealed-files'

/** Debian's python3-moto with python3-flask-cors, where it is installed. */
export const hasMoto = (): boolean => existsSync(MOTO)

export async function startBucket(by: BucketPeer['by']): Promise<BucketPeer> {
  const started = by === 'moto_server' ? await startMoto() : await startStandIn()
  return {
    by,
    bucket: { ...KEYS, endpoint: `http://127.0.0.1:${started.port}`, bucket: NAME, prefix: 'papers/' },
    async stop() {
      if (started.child.exitCode !== null) return
      const ended = once(started.child, 'exit')
      started.child.kill('SIGKILL')
      await ended
    },
  }
}

async function startStandIn(): Promise<{ child: ChildProcess; port: number }> {
  const script = fileURLToPath(new URL('s3-peer.ts', import.meta.url))
  const child = spawn(process.execPath, [script, NAME, KEYS.accessKeyId, KEYS.secretAccessKey], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(String(first)) }
}

async function startMoto(): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort()
  const child = spawn(MOTO, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  for (let tries = 0; ; tries++) {
    const made = await fetch(`http://127.0.0.1:${port}/${NAME}`, {
      method: 'PUT',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/s3/aws4_request' },
    }).catch(() => undefined)
    if (made?.ok) return { child, port }
    if (tries > 300) throw new Error(`moto_server does not answer (${made?.status ?? 'no connection'})`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
