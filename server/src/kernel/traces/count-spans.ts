import { createNoopMeter, type Counter, type MeterProvider } from '@opentelemetry/api'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'

const PROCESSED = 'otel.sdk.processor.span.processed'
const SAY_AGAIN_MS = 60_000

/**
 * What the library tells of itself, as a counter beside all others: spans that went out, that the queue had no room for,
 * that no collector took. The last two are said in the log too, once a minute at most.
 */
export function countSpans(metrics: Metrics, log: Logger): MeterProvider {
  let saidAt = -Infinity
  const processed: Counter = {
    add(count, attributes) {
      const error = attributes?.['error.type']
      const outcome = error === undefined ? 'sent' : error === 'queue_full' ? 'dropped' : 'failed'
      metrics.spans.inc({ outcome }, count)
      if (outcome === 'sent' || performance.now() - saidAt < SAY_AGAIN_MS) return
      saidAt = performance.now()
      log.warn({ outcome, spans: count }, 'spans of traces are lost: the collector is away or slow')
    },
  }
  const meter = createNoopMeter()
  const createCounter = meter.createCounter.bind(meter)
  meter.createCounter = (name, options) => (name === PROCESSED ? processed : createCounter(name, options))
  return { getMeter: () => meter }
}
