import { createServer } from 'node:net'

/** Below what Linux (32,768), macOS and Windows (49,152) give to whoever asks for any port: simulators, and every outgoing connection. */
const FIRST = 20_000
const LAST = 29_999

/**
 * A free port of this machine for a server that starts later, and again after each kill: nobody else is given it in between.
 * @param from where to look first; by itself anywhere, so that two systems that start at once seldom want the same.
 * @throws when none is free from there to the end
 */
export async function portToKeep(from = FIRST + Math.floor(Math.random() * (LAST - FIRST - 100))): Promise<number> {
  for (let port = from; port <= LAST; port++) if (await isFree(port)) return port
  throw new Error(`no port is free between ${from} and ${LAST}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
