/** What all simulated rails have in common: their secret, their memory, their draws, and how they begin and end. */
import { createHmac } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { answer, bodyOf, listen } from './process.ts'

/** What the rail and we know, and nobody else. */
export const secret = process.env.RAIL_SECRET ?? ''
const seed = Number(process.env.RAIL_SEED ?? 1)

/** `keep` is given each thing that was ever remembered, in order, so that the last of it counts; what was paid outlives the process. */
export function remembering<T>(keep: (one: T) => void): (one: T) => void {
  const file = process.env.RAIL_STATE
  if (file && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line.endsWith('}')) keep(JSON.parse(line) as T)
  } else if (file) mkdirSync(dirname(file), { recursive: true })
  return (one) => {
    keep(one)
    if (file) appendFileSync(file, `${JSON.stringify(one)}\n`)
  }
}

export const numberOf = (text: string): number =>
  createHmac('sha256', String(seed)).update(text).digest().readUIntBE(0, 6)
/** By seed and name: the same run meets the same faults in whatever order its calls arrive. */
export const draw = (name: string, percent: number): boolean => numberOf(name) % 100 < percent

export type Fields = Record<string, string>

export const fieldsOf = async (request: IncomingMessage): Promise<Fields> =>
  JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as Fields

/** What whoever plays asks of a wallet: `/faults` turns its knobs, `/pay` makes its holder decide now. True when it was that. */
export function controlled(
  request: IncomingMessage,
  response: ServerResponse,
  fields: Fields,
  { knobs, pay }: { knobs: object; pay(reference: string): void },
): boolean {
  if (request.url !== '/faults' && request.url !== '/pay') return false
  if (request.headers.authorization !== `Bearer ${secret}`) answer(response, 401, { error: 'unauthorised' })
  else if (request.url === '/faults') answer(response, 200, Object.assign(knobs, fields))
  else {
    pay(fields.reference ?? '')
    answer(response, 200, {})
  }
  return true
}

/** Says at which address it listens; the pipe of whoever started it ends with them, also when they are killed. */
export async function beginRail(serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const port = await listen(
    createServer((request, response) => void serve(request, response).catch(() => response.destroy())),
  )
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`)
  process.stdin.resume()
  process.stdin.on('end', () => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}
