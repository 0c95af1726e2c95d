import { setTimeout as rest } from 'node:timers/promises'
import { type From, type Sent, sendUntilTaken, slowSockets, unfinishedUploads } from './attackers.ts'

/** Attackers come again too, for so long. */
const TRY_MS = 60_000
const HEAD_START_MS = 200

export interface Attack {
  port: number
  unfinished: { count: number; tokens: string[] }
  slow: number
  /** Whole files, each with its account and address. */
  files: (From & { bytes: Uint8Array; poisonous: boolean })[]
}
export interface AttackOver {
  scans: Sent[]
  poison: Sent[]
  hanging: number[]
  /** After so long the last of what hangs had its connection. */
  allOpenMs: number
}
/** Ready to begin; then over. */
export type AttackSays = 'ready' | AttackOver

/** Of whole files, how many are under way at once from one account is the product's to bound: all are sent at once. */
async function attack({ port, unfinished, slow, files }: Attack): Promise<AttackOver> {
  const begun = performance.now()
  const sending = Promise.all(
    files.map(async ({ bytes, poisonous, ...from }) => ({
      poisonous,
      ...(await sendUntilTaken(port, from, Buffer.from(bytes), TRY_MS)),
    })),
  )
  // What is to be read stands at the door when the rest begins.
  await rest(HEAD_START_MS)
  const held = unfinishedUploads(port, unfinished.count, unfinished.tokens)
  const dripping = slowSockets(port, slow)
  const opening = Promise.all([held.open, dripping.open]).then(() => performance.now() - begun)
  const sent = await sending
  const allOpenMs = await opening
  held.end()
  dripping.end()
  return {
    scans: sent.filter((one) => !one.poisonous),
    poison: sent.filter((one) => one.poisonous),
    hanging: [...held.statuses, ...dripping.statuses],
    allOpenMs,
  }
}

// Told once whom to attack, and once to begin.
const say = (what: AttackSays) => process.send?.(what)
process.once('message', (given: Attack) => {
  process.once('message', () => void attack(given).then((over) => say(over)))
  say('ready')
})
