import { OperatorError } from '../refusal.ts'
import type { TraceSettings } from './traces.ts'

/** The standard names of OpenTelemetry; null: no traces, and nothing of it is loaded. */
export function traceSettings(env: NodeJS.ProcessEnv): TraceSettings | null {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!endpoint) return null
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new OperatorError(`OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address; it is "${endpoint}".`)
  const share = env.OTEL_TRACES_SAMPLER_ARG ? Number(env.OTEL_TRACES_SAMPLER_ARG) : 1
  if (!(share >= 0 && share <= 1))
    throw new OperatorError(
      `OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1; it is "${env.OTEL_TRACES_SAMPLER_ARG}".`,
    )
  return { endpoint: endpoint.replace(/\/+$/, ''), serviceName: env.OTEL_SERVICE_NAME || 'server', share }
}
