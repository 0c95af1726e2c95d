import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Certificate } from '@app/server/test/peers/authority'
import { type Peer, run, untilReady } from './peer.ts'

/** What a browser hands over when it lets itself be pushed to. */
export interface PushSubscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}
export interface PushedMessage {
  name: string
  text: string
  urgency: string
}
/** A push service and the browsers behind it; there is no independent one to install. */
export interface PushPeer extends Peer {
  /** A browser of that name subscribes. */
  subscribe(name: string): Promise<PushSubscription>
  /** What was pushed to that browser and could be opened. */
  pushed(name: string): readonly PushedMessage[]
  /** What was refused, with why. */
  wrong(): readonly string[]
  /** Its next messages are answered so: 404 and 410 say that the subscription is gone. */
  answer(name: string, status: number): void
}

interface Line {
  ready?: string
  subscribed?: string
  pushed?: string
  wrong?: string
  why?: string
  text?: string
  urgency?: string
  endpoint?: string
  keys?: PushSubscription['keys']
}

/** @throws when it does not listen in time, with what it said. */
export async function startPush(dir: string, tls: Certificate): Promise<PushPeer> {
  mkdirSync(dir, { recursive: true })
  const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')]
  writeFileSync(cert, tls.cert)
  writeFileSync(key, tls.key, { mode: 0o600 })
  // Senders prove themselves by tokens that live for hours of the machine's clock.
  const program = run(process.execPath, [join(import.meta.dirname, 'take-pushes.ts'), cert, key], { env: process.env })
  const pushed: PushedMessage[] = []
  const wrong: string[] = []
  const asked = new Map<string, (subscription: PushSubscription) => void>()
  let ready = false
  const { stdin, stdout } = program.child
  if (!stdin || !stdout) throw new Error('no pipes to the push service')
  createInterface({ input: stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line
    if (line.ready) ready = true
    if (line.subscribed && line.endpoint && line.keys)
      asked.get(line.subscribed)?.({ endpoint: line.endpoint, keys: line.keys })
    if (line.pushed) pushed.push({ name: line.pushed, text: line.text ?? '', urgency: line.urgency ?? '' })
    if (line.wrong) wrong.push(`${line.wrong}: ${line.why}`)
  })
  await untilReady('The push service', () => Promise.resolve(ready), program.said, program.child)
  return {
    by: 'our push endpoint, which opens messages as RFC 8291 says',
    whose: 'ours',
    subscribe: (name) =>
      new Promise((resolve) => {
        asked.set(name, resolve)
        stdin.write(`subscribe ${name}\n`)
      }),
    pushed: (name) => pushed.filter((one) => one.name === name),
    wrong: () => wrong,
    answer: (name, status) => void stdin.write(`answer ${name} ${status}\n`),
    stop: () => program.stop(),
  }
}
