import type { RequestView } from '../robots/citizen.ts'

export interface Said {
  who: string
  channel: string
  what: string
  at: Date
  requestId?: string
}

/** A telling of what happens: clock, person, channel and deed; below it the states it led through and the money. */
export interface Transcript {
  say(said: Said): Promise<void>
  heading(text: string): void
  /** A moment as the clock of the place shows it. */
  clock(at: string | Date): string
  /** How to look up the state and money of a request for its line. */
  watch(look: (requestId: string) => Promise<RequestView | undefined>): void
}

const WHO = 34
const CHANNEL = 16
const INDENT = 22

/** The states a request has been in, each time it came to one. */
export const statesOf = (view: RequestView): string[] =>
  view.timeline.map((item) => item.kind).filter((kind) => STATES.has(kind))
const STATES = new Set([
  'booked',
  'scheduled',
  'visit_assigned',
  'visiting',
  'ready',
  'submitted',
  'in_process',
  'objected',
  'approved',
  'issued',
  'delivering',
  'at_office',
  'delivered',
  'closed',
  'rejected',
  'withdrawn',
  'cancelled',
  'failed',
])

/** What really came in: an assessed fee is known only by its receipt. */
export const receivedPaisa = (view: RequestView): number =>
  view.money.receipts.reduce((sum, receipt) => sum + receipt.amountPaisa, 0)

export const rupees = (paisa: number): string =>
  `Rs ${(paisa / 100).toLocaleString('en-PK', { maximumFractionDigits: 2 })}`

export function createTranscript(write: (line: string) => void, offsetMinutes: number): Transcript {
  let look: (requestId: string) => Promise<RequestView | undefined> = async () => undefined
  const told = new Map<string, number>()
  const clock = (at: string | Date): string => {
    const local = new Date(new Date(at).getTime() + offsetMinutes * 60_000)
    return (
      `${local.toISOString().slice(0, 10)} ` +
      `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][local.getUTCDay()]} ` +
      `${local.toISOString().slice(11, 16)}`
    )
  }
  /** The states since the last telling; where nothing moved, where it still is. */
  const way = (view: RequestView): string => {
    const states = statesOf(view)
    const before = told.get(view.id) ?? 0
    told.set(view.id, states.length)
    return states.length > before ? states.slice(Math.max(0, before - 1)).join(' → ') : `still ${view.state}`
  }
  return {
    clock,
    heading: (text) => write(`\n── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}`),
    watch(next) {
      look = next
    },
    async say(said) {
      const view = said.requestId === undefined ? undefined : await look(said.requestId)
      write(`${clock(said.at)}  ${said.who.padEnd(WHO)}${said.channel.padEnd(CHANNEL)}${said.what}`)
      if (!view) return
      const { owedPaisa, advancePaisa, refundPaisa } = view.money
      const money = [
        `paid ${rupees(receivedPaisa(view))}`,
        `owed ${rupees(owedPaisa)}`,
        `advance ${rupees(advancePaisa)}`,
        ...(refundPaisa > 0 ? [`to be refunded ${rupees(refundPaisa)}`] : []),
      ]
      const turn = view.waitingOn ? [`turn of the ${view.waitingOn.replace('_', ' ')}`] : []
      write(`${' '.repeat(INDENT)}${[way(view), ...turn, money.join(', ')].join(' · ')}`)
    },
  }
}
