import type { RequestView } from '../robots/citizen.ts'

export interface Said { who: string; channel: string; what: string; at: Date; requestId?: string }

/** A telling of what happens: person, channel, state, clock and money, line by line. */
export interface Transcript {
  say(said: Said): Promise<void>
  heading(text: string): void
  /** How to look up the state and money of a request for its line. */
  watch(look: (requestId: string) => Promise<RequestView | undefined>): void
}

export function createTranscript(write: (line: string) => void, offsetMinutes: number): Transcript {
  let look: (requestId: string) => Promise<RequestView | undefined> = async () => undefined
  const clock = (at: Date): string => new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
  const rupees = (paisa: number): string => `Rs ${(paisa / 100).toLocaleString('en-PK', { maximumFractionDigits: 2 })}`
  return {
    heading: (text) => write(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`),
    watch(next) {
      look = next
    },
    async say(said) {
      const view = said.requestId === undefined ? undefined : await look(said.requestId)
      write(`${clock(said.at)}  ${said.who.padEnd(26)} ${said.channel.padEnd(15)} ${said.what}`)
      if (view) write(`${' '.repeat(18)}→ ${view.state}${view.waitingOn ? `, waiting on ${view.waitingOn}` : ''}; paid ${rupees(view.money.paidPaisa)}, owed ${rupees(view.money.owedPaisa)}, advance ${rupees(view.money.advancePaisa)}`)
    },
  }
}
