/** What a batch does: an answer for each, in their order, or it throws and none of it was done. */
export type Fly<Item, Answer> = (items: readonly Item[]) => Promise<readonly Answer[]>

export interface GroupCommit<Item, Answer> {
  /** Waits until the batch that carries it is committed, and answers for it alone. Undefined: there is no room for it. */
  enter(item: Item): Promise<Answer> | undefined
  /** When nothing waits and nothing is under way any more. */
  landed(): Promise<void>
}

export interface GroupCommitOptions<Item, Answer> {
  fly: Fly<Item, Answer>
  /** Whether it is the whole batch's failure (the database is away), and no one's in it. */
  ofAll: (error: unknown) => boolean
  /** So many batches under way at a time: while one waits for the disk, another is written. */
  flightsMax: number
  batchMax: number
  /** Above so many that wait a new one is told to come again, instead of making all of them wait longer. */
  waitingMax: number
}

interface Passenger<Item, Answer> {
  item: Item
  answered: (answer: Answer) => void
  failed: (error: unknown) => void
}

/** Fewer than these go together: two small batches cost nearly twice as much as one. */
const SPLIT_FROM = 32

/**
 * What many ask by themselves is committed together. There is no timer: a batch takes what has gathered while the one before
 * was under way, so nobody waits when there is little to do, and batches grow with the load.
 */
export function groupCommit<Item, Answer>(options: GroupCommitOptions<Item, Answer>): GroupCommit<Item, Answer> {
  const { flightsMax, batchMax, waitingMax } = options
  const waiting: Passenger<Item, Answer>[] = []
  const underWay = new Set<readonly unknown[]>()
  const onLanded: (() => void)[] = []
  let looking = false

  /** A batch that would carry much less than those under way waits for the next of them to be back. */
  const worthIt = (): boolean => waiting.length * 2 >= Math.max(0, ...[...underWay].map((one) => one.length))

  function look(): void {
    looking = false
    while (waiting.length && underWay.size < flightsMax && worthIt()) {
      const free = flightsMax - underWay.size
      const share = waiting.length < SPLIT_FROM ? waiting.length : Math.ceil(waiting.length / free)
      void leave(waiting.splice(0, Math.min(batchMax, share)))
    }
    if (!waiting.length && !underWay.size) for (const tell of onLanded.splice(0)) tell()
  }

  /** What is asked within one turn of the event loop leaves together. */
  function lookSoon(): void {
    if (looking) return
    looking = true
    setImmediate(look)
  }

  async function leave(passengers: readonly Passenger<Item, Answer>[]): Promise<void> {
    underWay.add(passengers)
    await carry(options, passengers)
    underWay.delete(passengers)
    lookSoon()
  }

  return {
    enter(item) {
      if (waiting.length >= waitingMax) return undefined
      return new Promise<Answer>((answered, failed) => {
        waiting.push({ item, answered, failed })
        lookSoon()
      })
    },
    landed: () =>
      new Promise((resolve) => {
        onLanded.push(resolve)
        lookSoon()
      }),
  }
}

/** A batch that fails as a whole is halved until the one that spoils it is alone: the others are done. */
async function carry<Item, Answer>(
  { fly, ofAll }: Pick<GroupCommitOptions<Item, Answer>, 'fly' | 'ofAll'>,
  passengers: readonly Passenger<Item, Answer>[],
): Promise<void> {
  try {
    const answers = await fly(passengers.map(({ item }) => item))
    if (answers.length !== passengers.length) throw new Error('a batch did not answer for each of its journals')
    passengers.forEach((one, index) => one.answered(answers[index] as Answer))
  } catch (error) {
    if (passengers.length === 1 || ofAll(error)) return passengers.forEach((one) => one.failed(error))
    const half = Math.ceil(passengers.length / 2)
    await carry({ fly, ofAll }, passengers.slice(0, half))
    await carry({ fly, ofAll }, passengers.slice(half))
  }
}
