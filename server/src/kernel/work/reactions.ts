import { system } from '../actor.ts'
import type { Kernel, Tx } from '../context.ts'
import { inTransaction } from '../data/in-transaction.ts'
import type { Module } from '../module.ts'
import { Refusal } from '../refusal.ts'

/** A reaction, whatever its event: the payload is the one that was announced for it. */
type Reaction = (tx: Tx, event: unknown) => Promise<void>

/** `module.reaction`, unique in the system. */
export function reactionsByEvent(modules: readonly Module[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { name, reactions = {} } of modules)
    for (const [event, byName] of Object.entries(reactions))
      names.set(event, [...(names.get(event) ?? []), ...Object.keys(byName).map((reaction) => `${name}.${reaction}`)])
  return names
}

export function reactionTable(modules: readonly Module[]): ReadonlyMap<string, Reaction> {
  const table = new Map<string, Reaction>()
  for (const { name, reactions = {} } of modules)
    for (const [event, byName] of Object.entries(reactions))
      for (const [reaction, fn] of Object.entries(byName)) table.set(`${event} ${name}.${reaction}`, fn as Reaction)
  return table
}

/** The reactions to one event that one job runs. */
export interface ReactionsJob {
  event: string
  reactions: readonly string[]
}

/** One of them has failed, or some of them. */
export class ReactionFailed extends Error {
  readonly reaction: string
  constructor(reaction: string, cause: Error) {
    super(cause.message, { cause })
    this.reaction = reaction
    if (cause.stack) this.stack = cause.stack
  }
}

/** Marks the reactions done and reads their event in one statement: one that is not told of ran before. */
const BEGIN = `with done as (insert into kernel.reaction_done (event_id, reaction) select $1, unnest($2::text[])
  on conflict do nothing returning reaction)
  select e.type, e.payload, done.reaction from done join kernel.event e on e.id = $1`

/**
 * Runs the reactions to an event, each exactly once: its mark commits with its effects. All go in one transaction, which
 * costs a commit instead of one for each; where one of them fails, each has a transaction of its own, so that it takes no
 * other with it.
 * @param end takes the job itself out, in the transaction of them all
 * @returns whether the job is gone
 */
export async function react(
  kernel: Kernel,
  table: ReadonlyMap<string, Reaction>,
  { event, reactions }: ReactionsJob,
  end?: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  try {
    await together(kernel, table, { event, reactions }, end)
    return end !== undefined
  } catch (error) {
    if (reactions.length === 1) throw new ReactionFailed(String(reactions[0]), error as Error)
  }
  let failed: ReactionFailed | undefined
  for (const reaction of reactions)
    await together(kernel, table, { event, reactions: [reaction] }).catch((error: Error) => {
      failed ??= new ReactionFailed(reaction, error)
    })
  if (failed) throw failed
  return false
}

async function together(
  kernel: Kernel,
  table: ReadonlyMap<string, Reaction>,
  { event, reactions }: ReactionsJob,
  end?: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  await inTransaction(kernel, { actor: system(actorOf(reactions)), channel: 'system' }, async (tx) => {
    const rows = await tx.many<{ type: string; payload: unknown; reaction: string }>(BEGIN, [event, reactions])
    const begun = new Map(rows.map((row) => [row.reaction, row]))
    for (const reaction of reactions) {
      const row = begun.get(reaction)
      if (!row) continue
      const fn = table.get(`${row.type} ${reaction}`)
      if (!fn) throw new Error(`no module has the reaction ${reaction} to ${row.type}`)
      tx.actor = system(`reaction:${reaction}`)
      await kernel.traces
        .span({ kind: 'internal', name: reaction }, () => fn(tx, row.payload))
        .catch((error: Error) => {
          // Nothing of them all is kept: a refusal that keeps what was written would keep the others' half.
          throw error instanceof Refusal && error.keeps && reactions.length > 1 ? new Error(error.code) : error
        })
    }
    await end?.(tx)
  })
}

const actorOf = (reactions: readonly string[]): string =>
  reactions.length === 1 ? `reaction:${String(reactions[0])}` : 'reactions'
