import { connect, type Socket } from 'node:net'

export interface Call {
  method?: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string
}
export interface Load {
  count: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  wallMs: number
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** One keep-alive connection that sends a call and waits for its whole answer. As plain as may be: it shares the cores. */
export class Connection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #answered: ((answer: { status: number; body: string }) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (bytes) => this.#take(bytes))
    socket.on('error', (error) => this.#failed?.(error))
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)))
      socket.once('error', reject)
    })
  }

  /** The server closes what has long asked nothing: whoever holds it opens another. */
  get isClosed(): boolean {
    return this.#socket.destroyed
  }

  send({ method = 'POST', path, headers, body }: Call): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      const head = Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')
      this.#socket.write(
        method === 'GET'
          ? `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${head}\r\n`
          : `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ` +
              `${Buffer.byteLength(body)}\r\n${head}\r\n${body}`,
      )
    })
  }

  #take(bytes: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, bytes]) : bytes
    const end = this.#received.indexOf(END_OF_HEAD)
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < end + 4 + length) return
    const body = this.#received.toString('utf8', end + 4, end + 4 + length)
    this.#received = this.#received.subarray(end + 4 + length)
    this.#answered?.({ status: Number(head.slice(9, 12)), body })
  }

  close(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }
}

/** Sends the calls over so many connections, each as soon as its connection is free. Anything but 200 ends the bench. */
export async function load(port: number, connections: number, calls: readonly Call[]): Promise<Load> {
  const lanes = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  const took: number[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    lanes.map(async (lane) => {
      for (let call = calls[next++]; call; call = calls[next++]) {
        const sent = performance.now()
        const { status, body } = await lane.send(call)
        took.push(performance.now() - sent)
        if (status !== 200) throw new Error(`${call.path} answered ${status}: ${body.slice(0, 300)}`)
      }
    }),
  )
  const wallMs = performance.now() - begun
  for (const lane of lanes) lane.close()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] as number
  return { count: took.length, perSecond: (took.length / wallMs) * 1_000, p50Ms: at(0.5), p99Ms: at(0.99), wallMs }
}
