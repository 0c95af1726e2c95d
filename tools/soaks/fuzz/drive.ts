import { send } from './call.ts'
import type { Judge } from './judge.ts'
import { makeCall, type Way, wayFor, type World } from './make-call.ts'
import { capabilityOf, type Operation } from './served-document.ts'

const AT_ONCE = 8
const TOLD_EVERY = 2_000
/** Until so much of it is done, what nobody has been answered by is asked more often and more kindly. */
const KIND_SHARE = 0.8
const KIND: readonly Way[] = ['again', 'made', 'made', 'varied', 'made']

interface Turn {
  operation: Operation
  way: Way
}

interface Fate {
  judge: Judge
  world: World
  say(words: string): void
  ended(): boolean
}

/** So many calls, each operation as often as another; never more than a few at once. */
export async function drive(
  operations: readonly Operation[],
  count: number,
  { judge, world, say, ended }: Fate,
): Promise<number> {
  const { chance, harvest } = world
  const next = turnsOf(operations, judge, chance)
  let sent = 0
  let uploading = false
  /** One file at a time: how long others wait for their turn at the readers is not what is measured. */
  const nextTurn = (): Turn => {
    for (;;) {
      const turn = next(sent < count * KIND_SHARE)
      if (turn.operation.kind !== 'upload' || !uploading) return turn
    }
  }
  const work = async (): Promise<void> => {
    while (sent < count && !ended()) {
      sent++
      if (sent % TOLD_EVERY === 0) say(`${sent} calls; ${judge.answered2xx.size} of ${operations.length} answered`)
      const { operation, way } = nextTurn()
      const uploads = operation.kind === 'upload'
      uploading ||= uploads
      const made = makeCall(operation, way, world)
      const answer = await send(made)
      if (uploads) uploading = false
      if (answer.status === 0 && made.oversized) continue
      judge.look(operation, answer, made.outside)
      if (answer.status !== 200 || made.outside) continue
      const capability = capabilityOf(operation.id)
      harvest.gather(made.input, capability)
      if (answer.type.includes('json')) harvest.gather(JSON.parse(answer.text), capability)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return sent
}

const TRIES_EACH = 200
const LAST: readonly Way[] = ['example', 'again', 'example', 'made', 'varied']

/** What nobody has been answered by is asked kindly once more, one call after another, each way in its turn. */
export async function lastTries(operations: readonly Operation[], { judge, world, say, ended }: Fate): Promise<number> {
  let sent = 0
  for (const operation of operations)
    for (let tries = 0; tries < TRIES_EACH && !judge.answered2xx.has(operation.id) && !ended(); tries++) {
      const made = makeCall(operation, LAST[tries % LAST.length] as Way, world)
      judge.look(operation, await send(made), made.outside)
      sent++
    }
  if (operations.length) say(`${sent} more calls to ${operations.length} that nobody had been answered by`)
  return sent
}

/** Round after round of all operations in an order of chance. */
function turnsOf(operations: readonly Operation[], judge: Judge, chance: World['chance']): (kind: boolean) => Turn {
  let round: Operation[] = []
  return (kind) => {
    if (kind && chance.hits(0.25)) {
      const open = operations.filter(({ id }) => !judge.answered2xx.has(id))
      const operation = open.length ? chance.pick(open) : undefined
      // What only the demo may call is given what its own turn gives it.
      if (operation && !operation.who.includes('demo')) return { operation, way: chance.pick(KIND) }
    }
    if (!round.length) round = shuffled(operations, chance)
    const operation = round.pop() as Operation
    return { operation, way: wayFor(operation, chance) }
  }
}

function shuffled(operations: readonly Operation[], chance: World['chance']): Operation[] {
  const all = [...operations]
  for (let at = all.length - 1; at > 0; at--) {
    const other = chance.whole(0, at)
    ;[all[at], all[other]] = [all[other] as Operation, all[at] as Operation]
  }
  return all
}
