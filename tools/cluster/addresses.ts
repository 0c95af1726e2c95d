import { createServer } from 'node:net'

const TRIES = 50
/** The ports of deploy/machines: each machine has them at an address of its own. */
const PORTS = [2379, 2380, 5432, 8008]

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** Three machines and the proxy before them, at loopback addresses that nobody uses: ports are those that are shipped. */
export async function freeAddresses(): Promise<{ machines: [string, string, string]; local: string }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const net = `127.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`
    const machines: [string, string, string] = [`${net}.1`, `${net}.2`, `${net}.3`]
    const wanted = machines.flatMap((host) => PORTS.map((port) => isFree(host, port)))
    if ((await Promise.all(wanted)).every(Boolean)) return { machines, local: `${net}.10` }
  }
  throw new Error(`the ports ${PORTS.join(', ')} are taken at every loopback address that was tried`)
}
