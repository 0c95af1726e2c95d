import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counters of this process. Labels are closed lists: endpoint ids, codes, task names; never people. */
export interface Metrics {
  registry: Registry
  requestSeconds: Histogram<'endpoint' | 'outcome'>
  refusals: Counter<'endpoint' | 'code'>
  transactionRetries: Counter
  /** Calls that were answered "one moment", by what the database had. */
  databaseAway: Counter<'because'>
  jobs: Counter<'task' | 'outcome'>
  timers: Counter<'kind' | 'outcome'>
  streams: Gauge
  spans: Counter<'outcome'>
  auditUnsealed: Gauge
  sealHeadsFailing: Gauge<'place'>
  fileStoreSeconds: Histogram<'operation' | 'outcome'>
  fileStoreUp: Gauge
  /** Files that strangers sent, by what became of reading them: read, refused, stopped (memory, time), no turn (busy). */
  filesRead: Counter<'kind' | 'outcome'>
  databaseUp: Gauge
  commitsUnconfirmed: Gauge
  databaseClockApart: Gauge
  jobsWaiting: Gauge
  jobsOldestSeconds: Gauge
  jobsGivenUp: Gauge
  jobsLaneOldestSeconds: Gauge<'lane'>
  workersInterrupted: Counter
  workersAway: Gauge
  processesAlive: Gauge<'role'>
  newRequestsRefused: Gauge
  backupAt: Gauge
  /** Each handing over of a message, and each report about one. */
  messages: Counter<'channel' | 'outcome'>
  messagesOpen: Gauge<'channel' | 'state'>
  messagesOldestSeconds: Gauge
  textGatewaysOpen: Gauge
  /** Calls to the router by road, by what came of them. */
  routerCalls: Counter<'service' | 'outcome'>
  routerAway: Gauge
  /** Ways that were told, by who told them. */
  waysTold: Counter<'of' | 'source'>
  /** Days that were to be planned, by what came of it. */
  plans: Counter<'outcome'>
  planSeconds: Histogram
  /** Offers that waited for a plan of their day, by what came of it. */
  plansAwaited: Counter<'outcome'>
  /** Questions what a visit would cost in some hours of a day. */
  hoursQuoted: Counter<'outcome'>
  /** Offers by who said to whom: the plan of the day, or the plain score. */
  offersBy: Counter<'by'>
  /** Codes to sign in that were asked for, in all of the programme. */
  signInCodes: Gauge<'within'>
  signInFlooded: Gauge
  alarmsUntaken: Gauge<'of'>
  alarmsOldestSeconds: Gauge<'of'>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers })
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
    databaseAway: new Counter({
      name: 'database_away_total',
      help: 'Calls answered "one moment" because the database was away or had no time, by the cause',
      labelNames: ['because'],
      registers,
    }),
    jobs: new Counter({ name: 'jobs_total', help: 'Jobs run', labelNames: ['task', 'outcome'], registers }),
    timers: new Counter({ name: 'timers_total', help: 'Timers run', labelNames: ['kind', 'outcome'], registers }),
    streams: new Gauge({ name: 'streams_open', help: 'Open event streams and WebSockets', registers }),
    spans: new Counter({
      name: 'trace_spans_total',
      help: 'Spans of traces that were sent, dropped because the queue was full, or taken by no collector',
      labelNames: ['outcome'],
      registers,
    }),
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
    fileStoreUp: gauge('file_store_up', '1 while the file store answers, 0 while not'),
    databaseUp: gauge('database_up', '1 while the database answers, 0 while not'),
    databaseClockApart: gauge('database_clock_apart_seconds', 'Between the clocks of this machine and the database'),
    commitsUnconfirmed: gauge(
      'commits_unconfirmed',
      '1 while no second machine confirms commits, and nothing is written',
    ),
    backupAt: gauge('backup_last_timestamp_seconds', 'When the last backup was made; 0: none was'),
    ...ofJobs(registers),
    ...ofModules(registers),
  }
}

/** What waits, and whether anybody works. */
function ofJobs(registers: Registry[]) {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers })
  return {
    jobsWaiting: gauge('jobs_waiting', 'Jobs that are due and not done'),
    jobsOldestSeconds: gauge('jobs_oldest_seconds', 'For how long the oldest of them has been due'),
    jobsGivenUp: gauge('jobs_given_up', 'Jobs that failed as often as they may'),
    jobsLaneOldestSeconds: new Gauge({
      name: 'jobs_lane_oldest_seconds',
      help: 'For how long the oldest job of a lane has been due, or has run',
      labelNames: ['lane'],
      registers,
    }),
    workersInterrupted: new Counter({
      name: 'workers_interrupted_total',
      help: 'Times that the workers of this process lost the database',
      registers,
    }),
    workersAway: gauge('workers_away', '1 while the workers of this process do not reach the database'),
    processesAlive: new Gauge({
      name: 'processes_alive',
      help: 'Processes that take part, by what they do: serve, work, all',
      labelNames: ['role'],
      registers,
    }),
    newRequestsRefused: gauge('new_requests_refused', '1 while work in flight waits too long and orders are refused'),
  } as const
}

/** What modules tell of their own tables, each in its `measure`, and of what they hand over. */
function ofModules(registers: Registry[]) {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers })
  return {
    filesRead: new Counter({
      name: 'files_read_total',
      help: 'Uploaded files, by kind and by what became of reading them',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    messages: new Counter({
      name: 'messages_total',
      help: 'Messages handed over by channel (text, email, push) and what came of it, and reports about their delivery',
      labelNames: ['channel', 'outcome'],
      registers,
    }),
    messagesOpen: gauge(
      'messages_open',
      'Messages that are due and not out, and of the last day those that failed or of which nobody knows, by last channel',
      'channel',
      'state',
    ),
    messagesOldestSeconds: gauge('messages_oldest_seconds', 'For how long the oldest message that is due has waited'),
    sealHeadsFailing: gauge(
      'seal_heads_failing',
      '1 while a place outside does not take heads of what is sealed',
      'place',
    ),
    ...ofWays(registers),
    textGatewaysOpen: gauge('text_gateways_open', 'Text gateways that are on and not passed over after failures'),
    signInCodes: gauge('sign_in_codes', 'Codes to sign in asked for lately, in all of the programme', 'within'),
    signInFlooded: gauge('sign_in_flooded', '1 while more codes are asked for than the pack expects'),
    alarmsUntaken: gauge(
      'alarms_untaken',
      'Alarms of the desks that nobody has taken: calls for help, and matters',
      'of',
    ),
    alarmsOldestSeconds: gauge('alarms_oldest_seconds', 'For how long the oldest of them has been open', 'of'),
  } as const
}

/** How long ways take, and whether the router answers. */
function ofWays(registers: Registry[]) {
  return {
    routerCalls: new Counter({
      name: 'router_calls_total',
      help: 'Calls to the router, by service and outcome (answered, slow, gone, refused, wrong)',
      labelNames: ['service', 'outcome'],
      registers,
    }),
    routerAway: new Gauge({
      name: 'router_away',
      help: '1 while the router that is set does not answer as it should, and the model tells all ways',
      registers,
    }),
    waysTold: new Counter({
      name: 'ways_told_total',
      help: 'Ways that were told, to transactions (way) and to planners (table), by who told them (router, model)',
      labelNames: ['of', 'source'],
      registers,
    }),
    plans: new Counter({
      name: 'day_plans_total',
      help: 'Days that were to be planned, by outcome (planned, nothing, too_large, late, gone, unsound, overtaken, failed)',
      labelNames: ['outcome'],
      registers,
    }),
    planSeconds: new Histogram({
      name: 'day_plan_seconds',
      help: 'From reading a day to its stored plan',
      registers,
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
    plansAwaited: new Counter({
      name: 'day_plans_awaited_total',
      help: 'Offers before which a plan was waited for, by what came of it (as above; late, busy, failed: by the plain score)',
      labelNames: ['outcome'],
      registers,
    }),
    hoursQuoted: new Counter({
      name: 'hours_quoted_total',
      help: 'Questions to the planner what hours of a day would cost, by outcome (answered, late)',
      labelNames: ['outcome'],
      registers,
    }),
    offersBy: new Counter({
      name: 'offers_by_total',
      help: 'Offers by who said to whom: the plan of the day (plan) or the plain score (score)',
      labelNames: ['by'],
      registers,
    }),
  } as const
}
