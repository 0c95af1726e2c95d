import { freePort, installed, type Peer, run, untilReady } from './peer.ts'

/** An S3 store. */
export interface S3Peer extends Peer {
  url: string
}

/** What keeps moto's server from being used here; undefined when nothing does. */
export const motoLacks = (): string | undefined =>
  installed('moto_server') ? undefined : 'the Debian package python3-moto'

/** @throws when it does not answer in time, with what it said. */
export async function startMoto(buckets: readonly string[]): Promise<S3Peer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = run(installed('moto_server') as string, ['-H', '127.0.0.1', '-p', String(port)])
  await untilReady(
    'moto_server',
    async () => (await fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(2_000) })).ok,
    program.said,
    program.child,
  )
  for (const bucket of buckets) {
    const made = await fetch(`${url}/${bucket}`, { method: 'PUT', signal: AbortSignal.timeout(10_000) })
    if (!made.ok) throw new Error(`moto_server makes no bucket ${bucket}: ${made.status}`)
  }
  return { by: 'moto', whose: 'independent', url, stop: () => program.stop() }
}
