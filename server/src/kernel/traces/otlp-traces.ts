import { AsyncLocalStorage } from 'node:async_hooks'
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { FileUnread } from '../files/unread.ts'
import { Refusal } from '../refusal.ts'
import { countSpans } from './count-spans.ts'
import type { SpanStart, Traces, TraceSettings } from './traces.ts'

/** What waits for a collector that is slow; more is dropped and counted. About 4 MB. */
const QUEUE_MAX = 4_096
const BATCH_MAX = 512
const SEND_EVERY_MS = 1_000
const SEND_TIMEOUT_MS = 5_000
/** A process that stops does not wait longer for a collector that is away. */
const CLOSE_MS = 2_000

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} satisfies Record<SpanStart['kind'], SpanKind>

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/**
 * Spans by OTLP over HTTP. What is under way is known by a storage of our own, so that two systems in one process (tests)
 * do not hear each other. Nothing that is served waits for the collector: ended spans lie in a bounded queue.
 */
export function createTraces(settings: TraceSettings, metrics: Metrics, log: Logger): Traces {
  const exporter = new OTLPTraceExporter({ url: `${settings.endpoint}/v1/traces`, timeoutMillis: SEND_TIMEOUT_MS })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.share) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: QUEUE_MAX,
        maxExportBatchSize: BATCH_MAX,
        scheduledDelayMillis: SEND_EVERY_MS,
        exportTimeoutMillis: 2 * SEND_TIMEOUT_MS,
        selfObsMeterProvider: countSpans(metrics, log),
      }),
    ],
  })
  const tracer = provider.getTracer('server')
  const underWay = new AsyncLocalStorage<Span>()

  return {
    async span({ kind, name, facts, after }, work) {
      const parent = after === undefined ? underWay.getStore() : cameWith(after)
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT
      const span = tracer.startSpan(name, { kind: KINDS[kind], ...(facts && { attributes: facts }) }, context)
      try {
        return await underWay.run(span, () => work((more) => void span.setAttributes(more)))
      } catch (error) {
        const expected = error instanceof Refusal || error instanceof FileUnread
        // Not the message: what went wrong may quote what somebody typed.
        span.setAttribute(expected ? 'refusal' : 'error.type', codeOf(error))
        if (!expected) span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    },
    here() {
      const context = underWay.getStore()?.spanContext()
      if (!context) return undefined
      const flags = context.traceFlags & TraceFlags.SAMPLED ? '01' : '00'
      return `00-${context.traceId}-${context.spanId}-${flags}`
    },
    async close() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref())
      await Promise.race([provider.shutdown().catch(() => undefined), late])
    },
  }
}

/** A span of another process or of a moment long past; nothing is said of it but where it was. */
function cameWith(traceparent: string): Span | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent) ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined
  return trace.wrapSpanContext({ traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true })
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown'
}
