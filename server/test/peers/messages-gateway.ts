import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as rest } from 'node:timers/promises'

/**
 * A text gateway with faults, in a process of its own: `node messages-gateway.ts NAME SECRET`. Says its port; takes its
 * manner, the address of reports and questions by lines on its input. What it counts is what phones have received.
 */
const [name = 'gateway', secret = ''] = process.argv.slice(2)
type Manner = 'well' | 'down' | 'slow' | 'silent_loss' | 'duplicate_reports' | 'late_reports' | 'double' | 'lost'
let manner: Manner = 'well'
let reportUrl = ''
const known = new Set<string>()
const phones = new Map<string, number>()
let [reports, foreign] = [0, 0]

const pass = (to: string): void => {
  phones.set(to, (phones.get(to) ?? 0) + 1)
}

/** Until somebody takes it: the server may be dead just now. */
async function report(ref: string): Promise<void> {
  const body = JSON.stringify({ id: `${name}-${ref}`, ref, status: 'delivered' })
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  for (let tries = 0; tries < 60; tries++) {
    const status = await fetch(reportUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signature },
      body,
      signal: AbortSignal.timeout(5_000),
    }).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 409) foreign++
    if (status === 200 || status === 409) return void reports++
    await rest(500)
  }
}

async function take(message: { id: string; to: string }, now: Manner): Promise<void> {
  const again = known.has(message.id)
  known.add(message.id)
  if (again || now === 'silent_loss') return
  if (now !== 'lost') pass(message.to)
  if (now === 'double') pass(message.to)
  if (now === 'late_reports') await rest(5_000)
  await report(message.id)
  if (now === 'duplicate_reports') await report(message.id)
}

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const now = manner
    if (now === 'down') return response.writeHead(503).end('{}')
    const message = JSON.parse(body) as { id: string; to: string }
    void take(message, now)
    setTimeout(
      () => response.writeHead(200).end(JSON.stringify({ id: `${name}-${message.id}` })),
      now === 'slow' ? 2_500 : 0,
    )
  })
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })))

createInterface({ input: process.stdin }).on('line', (line) => {
  const said = JSON.parse(line) as { manner?: Manner; reportUrl?: string; count?: true }
  if (said.manner) manner = said.manner
  if (said.reportUrl) reportUrl = said.reportUrl
  if (said.count) console.log(JSON.stringify({ phones: [...phones], reports, foreign }))
})
process.stdin.on('end', () => process.exit(0))
