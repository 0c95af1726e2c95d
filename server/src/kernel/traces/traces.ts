/** What a span may say: names of operations, codes and numbers. No id of a person, no address, nothing that was typed. */
export type SpanFacts = Readonly<Record<string, string | number>>

export interface SpanStart {
  /** Who waits for whom: `server` answers a call, `client` makes one, `consumer` does what was left for later. */
  kind: 'server' | 'client' | 'consumer' | 'internal'
  name: string
  facts?: SpanFacts
  /** The `traceparent` of the span that left this work behind; without it the span under way is the parent. */
  after?: string | undefined
}

/** Where time goes, from a call to its transaction, to the jobs that follow and to the calls that those make. */
export interface Traces {
  /** Does the work as one span; `note` adds what is known only later. */
  span<T>(start: SpanStart, work: (note: (facts: SpanFacts) => void) => Promise<T>): Promise<T>
  /** The span under way, as it is written in a `traceparent` header and in the payload of a job. */
  here(): string | undefined
  /** Sends what is left, for a moment only. */
  close(): Promise<void>
}

/** Where spans go, and how many of the traces. */
export interface TraceSettings {
  endpoint: string
  serviceName: string
  /** Share of the traces that is kept, 0 to 1. */
  share: number
}

const nothing = (): void => undefined

export const noTraces: Traces = {
  span: (_start, work) => work(nothing),
  here: () => undefined,
  close: async () => undefined,
}
