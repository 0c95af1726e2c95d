import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const AGAIN_MS = 200

/**
 * Waits until nobody else on this machine holds that name, and holds it until let go, or until this process ends in
 * whatever way: it is a socket in Linux's abstract namespace, of which no file stays behind.
 */
export async function hold(name: string, waiting: () => void = () => undefined): Promise<() => Promise<void>> {
  for (let first = true; ; first = false) {
    const letGo = await tryToHold(name)
    if (letGo) return letGo
    if (first) waiting()
    await wait(AGAIN_MS)
  }
}

function tryToHold(name: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen({ path: `\0${name}` }, () => {
      server.unref()
      resolve(() => new Promise((done) => void server.close(() => done())))
    })
  })
}
