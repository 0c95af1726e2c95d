import { connect, createServer, type Server, type Socket } from 'node:net'

/** A network between a server and its database, which may be cut, refuse, or swallow everything. */
export interface DatabaseProxy {
  /** The same database, by way of here. */
  url: string
  /** Ends every connection, as a database does that is killed. New ones are let through. */
  cut(): void
  /** Nobody listens any more: connections are refused, and those that are open end. */
  refuse(): Promise<void>
  /** Nothing is passed on in either direction, and nothing is closed: a frozen machine, a network that is gone. */
  stall(): void
  /** As in the beginning; what was held back by a stall is lost with its connection. */
  pass(): Promise<void>
  /** Told of all that goes to the database, before it does; whoever returns false has it swallowed, with what follows. */
  onSent(look: ((bytes: Buffer) => boolean) | undefined): void
  /** Told of all that the database answers; whoever returns false has it swallowed. */
  onAnswered(look: ((bytes: Buffer) => boolean) | undefined): void
  /** Whoever connects from now on is led to that database; whoever is connected stays where they are. */
  leadTo(databaseUrl: string): void
  close(): Promise<void>
}

/** @param databaseUrl of the tests' cluster, which listens on a socket's file */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const given = new URL(databaseUrl)
  const fileOf = (url: URL) => `${url.searchParams.get('host')}/.s.PGSQL.5432`
  let file = fileOf(given)
  const open = new Set<Socket>()
  let stalled = false
  let sent: ((bytes: Buffer) => boolean) | undefined
  let answered: ((bytes: Buffer) => boolean) | undefined
  let server: Server | undefined

  const forward = (from: Socket, to: Socket, look: () => ((bytes: Buffer) => boolean) | undefined) => {
    open.add(from)
    from.on('data', (bytes) => {
      if (!stalled && (look()?.(bytes) ?? true)) to.write(bytes)
    })
    from.on('error', () => undefined)
    from.on('close', () => {
      open.delete(from)
      to.destroy()
    })
  }
  const listen = (port: number) =>
    new Promise<number>((listening) => {
      const listener = createServer((client) => {
        const database = connect(file)
        forward(client, database, () => sent)
        forward(database, client, () => answered)
      })
      server = listener
      listener.listen(port, '127.0.0.1', () => listening((listener.address() as { port: number }).port))
    })
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const refuse = async () => {
    const closing = server
    server = undefined
    const closed = closing && new Promise<void>((done) => closing.close(() => done()))
    cut()
    await closed
  }
  const port = await listen(0)
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.host = `127.0.0.1:${port}`
  return {
    url: url.toString(),
    cut,
    refuse,
    stall() {
      stalled = true
    },
    async pass() {
      if (stalled) cut()
      stalled = false
      if (!server) await listen(port)
    },
    onSent(look) {
      sent = look
    },
    onAnswered(look) {
      answered = look
    },
    leadTo(url) {
      file = fileOf(new URL(url))
    },
    close: refuse,
  }
}
