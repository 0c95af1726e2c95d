import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Book } from './book.ts'
import type { Habits } from './habits.ts'

/** What a simulator is started with, as JSON in its environment: command lines are read by everybody on the machine. */
export interface SimulatorOptions {
  /** Where it keeps what it was handed; it goes on from there when it is started again. */
  folder: string
  seed: number
  departments: { departmentId: string; secret: string }[]
  /** Where decisions are called back to; may be told later. */
  callbackOrigin?: string
  habits?: Partial<Habits>
}

/** The books of the departments that one process plays. */
export function openBooks(options: SimulatorOptions): Map<string, Book> {
  return new Map(
    options.departments.map(({ departmentId }) => {
      const book = new Book(departmentId, options.seed, join(options.folder, `${departmentId}.journal`))
      Object.assign(book.habits, options.habits)
      return [departmentId, book]
    }),
  )
}

export const readOptions = (): SimulatorOptions => JSON.parse(process.env.SIMULATOR_OPTIONS ?? '{}') as SimulatorOptions

/** Says on which port it listens, and ends when its parent ends: its standard input is a pipe that closes then. */
export function announceReady(ready: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ ready: true, ...ready })}\n`)
  process.stdin.resume()
  process.stdin.on('end', () => process.exit(0))
  process.stdin.on('error', () => process.exit(0))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export interface Control {
  books: Map<string, Book>
  options: SimulatorOptions
  changed?: (departmentId: string) => Promise<void> | void
}

/** `POST /control {departmentId?, habits?, callbackOrigin?}` switches faults; `GET /control` counts. True when it was that. */
export async function control(
  request: IncomingMessage,
  response: ServerResponse,
  { books, options, changed }: Control,
): Promise<boolean> {
  if (request.url !== '/control') return false
  if (request.method === 'POST') {
    const given = JSON.parse((await bodyOf(request)).toString('utf8')) as {
      departmentId?: string
      habits?: Partial<Habits>
      callbackOrigin?: string
    }
    if (given.callbackOrigin !== undefined) options.callbackOrigin = given.callbackOrigin
    for (const [departmentId, book] of books) {
      if (given.departmentId !== undefined && given.departmentId !== departmentId) continue
      Object.assign(book.habits, given.habits)
      await changed?.(departmentId)
    }
  }
  answer(
    response,
    200,
    Object.fromEntries(
      [...books].map(([departmentId, book]) => [departmentId, { ...book.counts, habits: book.habits }]),
    ),
  )
  return true
}

/** A loopback server on a port of the system's choice. */
export function listen(server: Server | import('node:net').Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

/** For simulators whose own protocol is not HTTP. */
export const controlServer = (given: Control): Promise<number> =>
  listen(
    createServer(
      (request, response) =>
        void control(request, response, given)
          .then((done) => done || answer(response, 404, {}))
          .catch(() => answer(response, 400, {})),
    ),
  )
