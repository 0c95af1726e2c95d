import type { Traces } from './traces.ts'

/** Stands in a job's payload beside what its handler reads. Absent while there are no traces. */
const FIELD = 'traceparent'

interface Left {
  payload: object | null
}

/** The jobs of a transaction, each with the span that leaves it behind. */
export function withTrace<J extends Left>(traces: Traces, jobs: readonly J[]): readonly J[] {
  const here = traces.here()
  return here === undefined ? jobs : jobs.map((job) => ({ ...job, payload: { ...job.payload, [FIELD]: here } }))
}

/** The span that left this job behind. */
export function traceOf(payload: unknown): string | undefined {
  const value = (payload as Record<string, unknown> | null)?.[FIELD]
  return typeof value === 'string' ? value : undefined
}
