import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import type { Input } from '@app/contract'
import { exampleAnswers } from '@app/domain/catalogue'
import { addDays, localDateOf } from '@app/domain/shared'
import { collector } from '../../../test/collector.ts'
import { eventually } from '../../../test/eventually.ts'
import { textGateway } from '../../../test/text-gateway.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { publishHours, setCrews } from '../../modules/slots/index.ts'
import { newId } from '../id.ts'
import { createLogger } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { OperatorError } from '../refusal.ts'
import { openTraces } from './open-traces.ts'
import { traceSettings } from './trace-settings.ts'

const PHONE = '+923001234567'
const LANDMARK = 'opposite the test park'
const [SERVER, CLIENT, CONSUMER] = [2, 3, 5]

async function signIn(world: World): Promise<string> {
  await world.call('auth.requestCode', { phone: PHONE, app: 'citizen' })
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone: PHONE, limit: 5 })
  const code = String(items.find((one) => one.template === 'login_code')?.facts.code)
  const { session } = await world.call('auth.verifyCode', { phone: PHONE, app: 'citizen', code })
  assert.ok(session)
  return session.token
}

async function booking(world: World): Promise<Input<'requests.book'>> {
  const tehsil = world.kernel.territory.areas.tehsils.find((one) => one.id.includes('lahore'))!
  const today = localDateOf(world.clock.now(), world.kernel.territory.calendar.utcOffsetMinutes)
  const days = [1, 2, 3, 4, 5].map((ahead) => addDays(today, ahead))
  await world.as(async (tx) => {
    for (const day of days) await publishHours(tx, { tehsilId: tehsil.id, districtId: tehsil.districtId, day })
    await setCrews(tx, [tehsil.id], async () => [
      { tehsilIds: [tehsil.id], skills: ['', 'woman'], people: 5, peopleIn: () => 5 },
    ])
  })
  const { slots } = await world.call('slots.list', {
    tehsilId: tehsil.id,
    serviceId: 'domicile',
    from: days[0]!,
    days: 5,
  })
  const { service } = await world.call('catalogue.get', { serviceId: 'domicile' })
  const found = service!.cases[0]!
  const answers = exampleAnswers(found, { seed: 1, today, tehsilId: tehsil.id, districtId: tehsil.districtId })
  const quote = await world.call('catalogue.quote', {
    serviceId: 'domicile',
    caseId: found.id,
    answers: JSON.stringify(answers),
  })
  const request = {
    requestId: newId(),
    serviceId: 'domicile',
    serviceVersion: quote.serviceVersion,
    caseId: found.id,
    subject: { name: 'Test Citizen One' },
    forWhom: 'self' as const,
    answers,
    quoteSignature: quote.options.find((one) => one.mode === 'doorstep')!.quote.signature,
  }
  return {
    orderId: newId(),
    mode: 'doorstep',
    slotId: slots[0]!.id,
    address: { pin: tehsil.headquarters, landmark: LANDMARK },
    receiver: { name: 'Test Receiver', relation: 'self', phone: PHONE },
    requests: [request],
  }
}

/** Texts of at least that length in what somebody typed: shorter ones are found anywhere. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 5 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test('one booking is one trace, from the call to its jobs to the gateway, and names nobody', async () => {
  const heard = await collector()
  const world = await startWorld({ config: { traces: { endpoint: heard.endpoint, serviceName: 'test', share: 1 } } })
  const gateway = await textGateway(world, 'gateway')
  let input: Input<'requests.book'>
  let token: string
  try {
    await world.clock.to(new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000))
    token = await signIn(world)
    input = await booking(world)
    gateway.traceparents.length = 0
    await world.call('requests.book', input, { token })
    await world.settle()
    assert.ok(gateway.traceparents.length >= 1, 'a text went out')
  } finally {
    await world.close()
    gateway.close()
  }
  const root = heard.spans.find((one) => one.name === 'requests.book')!
  assert.equal(root.kind, SERVER)
  assert.ok(!root.parentSpanId)
  const trace = heard.spans.filter((one) => one.traceId === root.traceId)
  const byId = new Map(trace.map((one) => [one.spanId, one]))
  const wayTo = (span: (typeof trace)[number]): typeof trace => {
    const parent = span.parentSpanId ? byId.get(span.parentSpanId) : undefined
    return parent ? [...wayTo(parent), span] : [span]
  }
  for (const span of trace) assert.equal(wayTo(span)[0], root, `${span.name} hangs together with the call`)
  for (const traceparent of gateway.traceparents) {
    const [, traceId, spanId] = traceparent.split('-')
    assert.equal(traceId, root.traceId)
    const way = wayTo(byId.get(spanId!)!)
    assert.equal(way.at(-1)!.kind, CLIENT)
    assert.equal(way[1]!.name, 'transaction')
    assert.deepEqual(
      way.filter((one) => one.kind === CONSUMER).map((one) => one.name),
      ['reactions', 'sms.deliver'],
    )
  }
  assert.ok(trace.some((one) => one.name.startsWith('notifications.')))
  const said = heard.said()
  const ids = [input.requests[0]!.serviceId, input.mode]
  for (const secret of [...textsIn(input), PHONE.slice(3), token].filter((one) => !ids.includes(one)))
    assert.ok(!said.includes(secret), `no span says “${secret}”`)
  heard.close()
})

test('a collector that is away or hangs delays nothing; its spans are counted as lost', async () => {
  const hangs = await collector('hangs')
  const away = await collector()
  away.close()
  for (const { endpoint } of [hangs, away]) {
    const metrics = createMetrics()
    const traces = await openTraces({ endpoint, serviceName: 'test', share: 1 }, metrics, createLogger('fatal'))
    const begun = performance.now()
    for (let n = 0; n < 20_000; n++) await traces.span({ kind: 'internal', name: 'test' }, async () => undefined)
    const took = performance.now() - begun
    const lost = async () =>
      (await metrics.spans.get()).values.reduce(
        (sum, { labels, value }) => sum + (labels.outcome === 'sent' ? 0 : value),
        0,
      )
    await eventually('lost spans are counted', async () => (await lost()) >= 10_000)
    // The collector would answer after five seconds at the soonest, each time that it is tried.
    assert.ok(took < 5_000, `20,000 spans took ${took} ms`)
    const closing = performance.now()
    await traces.close()
    assert.ok(performance.now() - closing < 4_000)
  }
  hangs.close()
})

test('a refusal is no error of the trace, and neither is named by more than its code', async () => {
  const heard = await collector()
  const settings = { endpoint: heard.endpoint, serviceName: 'test', share: 1 }
  const traces = await openTraces(settings, createMetrics(), createLogger('fatal'))
  await assert.rejects(
    traces.span({ kind: 'server', name: 'outer' }, () =>
      traces.span({ kind: 'internal', name: 'inner' }, async () => {
        throw Object.assign(new Error('duplicate key: Test Citizen One'), { code: '23505' })
      }),
    ),
  )
  await traces.close()
  const [inner, outer] = heard.spans
  assert.equal(inner!.parentSpanId, outer!.spanId)
  assert.ok(heard.said().includes('23505'))
  assert.ok(!heard.said().includes('Test Citizen One'))
  heard.close()
})

test('a share of the traces is kept whole or not at all', async () => {
  const heard = await collector()
  const settings = { endpoint: heard.endpoint, serviceName: 'test', share: 0.5 }
  const traces = await openTraces(settings, createMetrics(), createLogger('fatal'))
  for (let n = 0; n < 400; n++) {
    const after = await traces.span({ kind: 'server', name: 'call' }, async () => traces.here())
    await traces.span({ kind: 'consumer', name: 'job', after }, async () => undefined)
  }
  await traces.close()
  const calls = heard.spans.filter((one) => one.name === 'call')
  // Of 400 tosses fewer than 100 or more than 300 heads would be a wonder of one in 10^23.
  assert.ok(calls.length > 100 && calls.length < 300, `${calls.length} of 400`)
  const jobs = new Set(heard.spans.filter((one) => one.name === 'job').map((one) => one.traceId))
  assert.deepEqual(new Set(calls.map((one) => one.traceId)), jobs)
  heard.close()
})

test('settings: off by itself; an address that is none and a share beyond 1 are refused', () => {
  assert.equal(traceSettings({}), null)
  assert.deepEqual(traceSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' }), {
    endpoint: 'http://127.0.0.1:4318',
    serviceName: 'server',
    share: 1,
  })
  assert.throws(() => traceSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }), OperatorError)
  for (const share of ['2', '-1', 'half'])
    assert.throws(
      () => traceSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_SAMPLER_ARG: share }),
      OperatorError,
    )
})

test('what is off is not even loaded', () => {
  const loadedWith = (settings: string): number => {
    const script = `const { openTraces } = await import('./open-traces.ts'); await openTraces(${settings}, {}, {});
      const { cache } = (await import('node:module')).createRequire(process.cwd() + '/x');
      console.log(Object.keys(cache).filter((file) => file.includes('@opentelemetry')).length)`
    const says = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname })
    return Number(says.toString())
  }
  assert.equal(loadedWith('null'), 0)
  assert.ok(loadedWith(`{ endpoint: 'http://127.0.0.1:9', serviceName: 'test', share: 1 }`) > 10)
})
