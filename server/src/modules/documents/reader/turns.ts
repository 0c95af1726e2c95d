/** Who has sent what: everybody waits behind what others have under way, and behind their own. */
export interface TurnRules {
  /** Files read at once. */
  atOnce: number
  /** Files of one account, read and waiting. */
  ofOneMax: number
  waitingMax: number
  waitMs: number
}
export type NoTurn = 'yours' | 'everybody'

interface Waiting {
  account: string
  pdf: boolean
  begin: () => void
}

/** For so long an account whose file had to be stopped comes after all others. */
const SUSPECT_MS = 600_000
const SUSPECTS_MAX = 1_000

export interface Turns {
  /** Waits for a turn; what it gives ends it. Says whose files are too many when there is none to be had. */
  take(account: string, pdf: boolean): Promise<(() => void) | { no: NoTurn }>
  /** A file of this account had to be stopped. */
  suspect(account: string): void
  readonly waiting: number
}

/**
 * Turns at the readers. A document is costlier than a picture and may hold its reader for seconds, so one place is never
 * given to documents where there are two or more.
 */
export function createTurns(rules: TurnRules, nowMs: () => number = Date.now): Turns {
  const running = new Map<string, number>()
  const suspects = new Map<string, number>()
  let waiting: Waiting[] = []
  let atWork = 0
  let pdfs = 0
  const pdfsMax = Math.max(1, rules.atOnce - 1)
  const runningOf = (account: string) => running.get(account) ?? 0
  const isSuspect = (account: string) => (suspects.get(account) ?? 0) > nowMs()
  const rank = ({ account }: Waiting) => (isSuspect(account) ? 1_000 : 0) + runningOf(account)
  const end = (account: string, pdf: boolean) => {
    atWork--
    if (pdf) pdfs--
    const left = runningOf(account) - 1
    if (left > 0) running.set(account, left)
    else running.delete(account)
    next()
  }
  const next = () => {
    while (atWork < rules.atOnce) {
      const able = waiting.filter((one) => !one.pdf || pdfs < pdfsMax)
      const first = able.toSorted((a, b) => rank(a) - rank(b))[0]
      if (!first) return
      waiting = waiting.filter((one) => one !== first)
      atWork++
      if (first.pdf) pdfs++
      running.set(first.account, runningOf(first.account) + 1)
      first.begin()
    }
  }
  return {
    async take(account, pdf) {
      const own = runningOf(account) + waiting.filter((one) => one.account === account).length
      if (own >= rules.ofOneMax) return { no: 'yours' }
      if (waiting.length >= rules.waitingMax) return { no: 'everybody' }
      return new Promise((resolve) => {
        const one: Waiting = {
          account,
          pdf,
          begin: () => {
            clearTimeout(late)
            let over = false
            resolve(() => {
              if (!over) end(account, pdf)
              over = true
            })
          },
        }
        const late = setTimeout(() => {
          waiting = waiting.filter((other) => other !== one)
          resolve({ no: 'everybody' })
        }, rules.waitMs)
        waiting.push(one)
        next()
      })
    },
    suspect(account) {
      suspects.delete(account)
      if (suspects.size >= SUSPECTS_MAX) suspects.delete(suspects.keys().next().value as string)
      suspects.set(account, nowMs() + SUSPECT_MS)
    },
    get waiting() {
      return waiting.length
    },
  }
}
