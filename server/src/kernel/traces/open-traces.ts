import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { noTraces, type Traces, type TraceSettings } from './traces.ts'

export async function openTraces(settings: TraceSettings | null, metrics: Metrics, log: Logger): Promise<Traces> {
  if (!settings) return noTraces
  const { createTraces } = await import('./otlp-traces.ts')
  return createTraces(settings, metrics, log)
}
