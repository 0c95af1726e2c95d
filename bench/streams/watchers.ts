import { connect, type Socket } from 'node:net'

/** Opened at a time: a server's queue of connections that wait to be taken is short. */
const AT_ONCE = 50
const SEQUENCE = /"seq":(\d+)/g

export interface Watchers {
  /** How many have heard that one. */
  heard(seq: number): number
  /** When each of them heard it. */
  times(seq: number): readonly number[]
  /** Lets one go without a word. */
  drop(): void
  close(): void
}

/** Event streams that are read as a browser reads them, as plainly as may be: they share the cores. */
export async function openWatchers(given: {
  port: number
  path: string
  tokens: readonly string[]
  count: number
}): Promise<Watchers> {
  const times = new Map<number, number[]>()
  const sockets: Socket[] = []
  const open = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const token = given.tokens[n % given.tokens.length]
      const socket = connect(given.port, '127.0.0.1', () =>
        socket.write(`GET ${given.path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`),
      )
      let rest = ''
      socket.on('error', reject)
      socket.on('data', (bytes) => {
        const at = performance.now()
        const text = rest + bytes.toString('latin1')
        // Its first words: the head, and how soon to come again.
        if (!rest && text.startsWith('HTTP/1.1')) {
          if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, 300)))
          resolve()
        }
        for (const [, seq] of text.matchAll(SEQUENCE)) {
          const list = times.get(Number(seq)) ?? []
          times.set(Number(seq), list)
          list.push(at)
        }
        // A message may come in two pieces; its end is an empty line.
        rest = text.slice(text.lastIndexOf('\n\n') + 2)
      })
      sockets.push(socket)
    })
  for (let n = 0; n < given.count; n += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, given.count - n) }, (_, k) => open(n + k)))
  return {
    heard: (seq) => times.get(seq)?.length ?? 0,
    times: (seq) => times.get(seq) ?? [],
    drop: () => void sockets.pop()?.destroy(),
    close: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}
