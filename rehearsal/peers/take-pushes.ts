import { randomBytes, verify, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { decryptPush, newPushKeys, type PushKeys } from './decrypt-push.ts'

/**
 * A push service (RFC 8030) with the browsers behind it, as a process of its own: takes what is pushed, holds the sender to
 * VAPID (RFC 8292), opens it as the browser would, and tells it on its output, a line of JSON each.
 * usage: take-pushes.ts CERT KEY; a line `subscribe NAME` makes a browser subscribe, `answer NAME STATUS` has its next
 * messages answered so.
 */
interface Subscription {
  name: string
  keys: PushKeys
  answer: number
}
const subscriptions = new Map<string, Subscription>()
const BODY_MAX = 4096
const DAY_SECONDS = 86_400

const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
const origin = (): string => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('does not listen')
  return `https://localhost:${address.port}`
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** @throws with why the sender is not believed. */
function checkVapid(header: string | undefined): void {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header ?? '')
  if (!found) throw new Error('no VAPID header')
  const [, head = '', claims = '', signature = '', key = ''] = found
  const point = Buffer.from(key, 'base64url')
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33, 65).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const right = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!right) throw new Error('the VAPID signature is wrong')
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub?: string }
  const now = Date.now() / 1000
  if (said.aud !== origin()) throw new Error(`VAPID is for ${said.aud}`)
  if (said.exp < now || said.exp > now + DAY_SECONDS) throw new Error('VAPID is out of its time')
  if (!/^(mailto:|https:)/.test(said.sub ?? '')) throw new Error('VAPID names nobody to write to')
}

async function take(request: IncomingMessage): Promise<number> {
  const id = (request.url ?? '').slice('/push/'.length)
  const subscription = subscriptions.get(id)
  if (!subscription) return 404
  const body = await bodyOf(request)
  if (subscription.answer !== 201) return subscription.answer
  if (body.length > BODY_MAX) return 413
  try {
    checkVapid(request.headers.authorization)
    if (request.headers['content-encoding'] !== 'aes128gcm') throw new Error('not aes128gcm')
    if (!/^\d+$/.test(request.headers.ttl?.toString() ?? '')) throw new Error('no TTL')
    const text = decryptPush(body, subscription.keys)
    tell({
      pushed: subscription.name,
      text,
      urgency: request.headers.urgency ?? 'normal',
      topic: request.headers.topic,
    })
    return 201
  } catch (error) {
    tell({ wrong: subscription.name, why: (error as Error).message })
    return 400
  }
}

const [, , cert = '', key = ''] = process.argv
const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
  take(request).then(
    (status) => response.writeHead(status, status === 201 ? { location: `${origin()}/message/1` } : {}).end(),
    () => response.writeHead(500).end(),
  )
})
server.listen(0, '127.0.0.1', () => tell({ ready: origin() }))

createInterface({ input: process.stdin }).on('line', (line) => {
  const [what, name = '', status] = line.split(' ')
  if (what === 'answer') {
    for (const one of subscriptions.values()) if (one.name === name) one.answer = Number(status)
    return
  }
  const id = randomBytes(16).toString('base64url')
  const keys = newPushKeys(randomBytes)
  subscriptions.set(id, { name, keys, answer: 201 })
  tell({
    subscribed: name,
    endpoint: `${origin()}/push/${id}`,
    keys: { p256dh: keys.ecdh.getPublicKey().toString('base64url'), auth: keys.auth.toString('base64url') },
  })
})
