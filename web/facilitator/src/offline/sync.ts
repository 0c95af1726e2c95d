import type { Outbox } from './outbox.ts'
import type { Answered, ItemProblem, OutboxItem } from './outbox-item.ts'

/** Sends one item; throws what the contract's client throws. */
export type Send = (item: OutboxItem) => Promise<Answered>
/** What a thrown error means for an item. */
export type Judge = (error: unknown) => Omit<ItemProblem, 'at'>

export interface SyncTools {
  outbox: Outbox
  send: Send
  judge: Judge
  now(): Date
  /** The server's answer becomes what this phone knows. */
  onAnswered(item: OutboxItem, output: Answered): Promise<void>
  /** A refused item's guess was wrong: what it touched must be asked again. */
  onRefused(item: OutboxItem): Promise<void>
}

export type RoundEnd = 'empty' | 'network' | 'signedOut' | 'tooOld' | 'busy' | 'broken'

/** An item that breaks the server is passed over after so many tries, so that it does not hold its lane for ever. */
const BROKEN_TRIES_MAX = 5
/** Codes whose refusal comes too late to matter when the work has already gone on. */
const CODE_REFUSALS = ['code_wrong', 'code_tries_used']

export interface Sync {
  /** Sends everything that waits, in order within each lane. One round at a time; a second caller joins the first. */
  run(): Promise<RoundEnd>
}

export function createSync(tools: SyncTools): Sync {
  let flying: Promise<RoundEnd> | null = null
  const run = async (): Promise<RoundEnd> => {
    let end = await round(tools)
    // What was added while the round flew, and what was recast, goes at once.
    while (end === 'empty' && tools.outbox.items().some((item) => item.state === 'waiting')) end = await round(tools)
    return end
  }
  return {
    run() {
      flying ??= run().finally(() => {
        flying = null
      })
      return flying
    },
  }
}

async function round(tools: SyncTools): Promise<RoundEnd> {
  const held = new Set<string>()
  let broken = false
  for (const item of tools.outbox.items()) {
    if (item.state !== 'waiting' || held.has(item.lane)) continue
    const end = await sendOne(tools, item)
    if (end === 'network' || end === 'signedOut' || end === 'tooOld' || end === 'busy') return end
    if (end === 'broken') {
      broken = true
      if (item.attempts + 1 < BROKEN_TRIES_MAX) held.add(item.lane)
    }
  }
  return broken ? 'broken' : 'empty'
}

async function sendOne(tools: SyncTools, item: OutboxItem): Promise<RoundEnd> {
  const { outbox, now } = tools
  let output: Answered
  try {
    output = await tools.send(item)
  } catch (error) {
    const problem: ItemProblem = { ...tools.judge(error), at: now().toISOString() }
    if (problem.kind === 'refused') {
      if (item.lateInput && CODE_REFUSALS.includes(problem.code)) {
        await outbox.recast(item.commandId)
        return 'empty'
      }
      await outbox.refuse(item.commandId, problem)
      await tools.onRefused(item)
      return 'empty'
    }
    if (problem.kind === 'tooOld') {
      await outbox.hold(item.commandId, problem)
      return 'tooOld'
    }
    await outbox.note(item.commandId, problem)
    return problem.kind
  }
  await tools.onAnswered(item, output)
  await outbox.settle(item.commandId)
  return 'empty'
}
