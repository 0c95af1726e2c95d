import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counters of this process. Labels are closed lists: endpoint ids, codes, task names; never people. */
export interface Metrics {
  registry: Registry
  requestSeconds: Histogram<'endpoint' | 'outcome'>
  refusals: Counter<'endpoint' | 'code'>
  transactionRetries: Counter
  jobs: Counter<'task' | 'outcome'>
  timers: Counter<'kind' | 'outcome'>
  streams: Gauge
  auditUnsealed: Gauge
  fileStoreSeconds: Histogram<'operation' | 'outcome'>
  fileStoreUp: Gauge
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer, by endpoint',
      labelNames: ['endpoint', 'outcome'],
      registers,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    }),
    refusals: new Counter({
      name: 'refusals_total',
      help: 'Declared refusals',
      labelNames: ['endpoint', 'code'],
      registers,
    }),
    transactionRetries: new Counter({ name: 'transaction_retries_total', help: 'Transactions run again', registers }),
    jobs: new Counter({ name: 'jobs_total', help: 'Jobs run', labelNames: ['task', 'outcome'], registers }),
    timers: new Counter({ name: 'timers_total', help: 'Timers run', labelNames: ['kind', 'outcome'], registers }),
    streams: new Gauge({ name: 'streams_open', help: 'Open event streams', registers }),
    auditUnsealed: new Gauge({
      name: 'audit_unsealed',
      help: 'Audit rows not yet in the chain at the last sealing',
      registers,
    }),
    fileStoreSeconds: new Histogram({
      name: 'file_store_seconds',
      help: 'Time of each call to the file store, by operation and outcome',
      labelNames: ['operation', 'outcome'],
      registers,
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    }),
    fileStoreUp: new Gauge({ name: 'file_store_up', help: '1 while the file store answers, 0 while not', registers }),
  }
}
