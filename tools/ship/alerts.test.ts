import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { createMetrics } from '@app/server/kernel/metrics'

const RULES = readFileSync(join(ROOT, 'deploy', 'alerts.yaml'), 'utf8')
const PAGES = 'docs/running/alarms'
/** What PromQL calls by a name with an underscore; `up` is Prometheus' own. */
const FUNCTIONS = new Set(['histogram_quantile', 'min_over_time', 'max_over_time'])

interface Alarm {
  name: string
  expr: string
  page: string
}

function alarmsOf(rules: string): Alarm[] {
  return rules
    .split(/^ {6}- alert: /m)
    .slice(1)
    .map((rule) => ({
      name: rule.slice(0, rule.indexOf('\n')),
      expr: /^ {8}expr: (?:>-\n)?([\s\S]+?)\n {8}(?:for|labels):/m.exec(rule)?.[1] ?? '',
      page: /^ {10}runbook: (\S+)$/m.exec(rule)?.[1] ?? '',
    }))
}

/** Names and labels of an expression that a process does not have. */
async function unknownIn({ name, expr }: Alarm): Promise<string[]> {
  const known = new Map<string, Set<string>>()
  for (const metric of await createMetrics().registry.getMetricsAsJSON()) {
    const labels = new Set<string>((metric as unknown as { labelNames?: string[] }).labelNames)
    const suffixes = String(metric.type) === 'histogram' ? ['_bucket', '_count', '_sum'] : ['']
    for (const suffix of suffixes) known.set(`${metric.name}${suffix}`, labels)
  }
  const bare = expr.replaceAll(/"[^"]*"/g, '""')
  const names = [...bare.replaceAll(/\{[^}]*\}/g, '').matchAll(/\b[a-z][a-z0-9]*_[a-z0-9_]+\b/g)].map(([one]) => one)
  const unknown = names.filter((one) => !FUNCTIONS.has(one) && !known.has(one))
  if (!names.some((one) => known.has(one)) && !/\bup\{/.test(expr)) unknown.push(`${name} asks for nothing`)
  return unknown
}

test('each alarm asks for metrics that a process has', async () => {
  const alarms = alarmsOf(RULES)
  assert.ok(alarms.length >= 10, `${alarms.length} alarms were read`)
  for (const alarm of alarms) assert.deepEqual(await unknownIn(alarm), [], alarm.name)
})

test('the labels by which alarms choose are those that are counted by', async () => {
  const metrics = await createMetrics().registry.getMetricsAsJSON()
  const sources = [
    'kernel/http/http.ts',
    'kernel/work/jobs.ts',
    'kernel/work/timers.ts',
    'kernel/files/guarded-store.ts',
    'modules/notifications/deliver.ts',
    'modules/notifications/reports.ts',
    'modules/notifications/measure.ts',
    'modules/safety/measure.ts',
    'modules/travel/osrm.ts',
    'modules/dispatch/plan/make-plan.ts',
    'modules/dispatch/plan/plan-soon.ts',
  ]
    .map((path) => readFileSync(join(ROOT, 'server/src', path), 'utf8'))
    .join('\n')
  const contract = readFileSync(join(ROOT, 'contract/src/endpoint.ts'), 'utf8')
  assert.ok(metrics.length > 10)
  for (const { expr, name } of alarmsOf(RULES))
    for (const [, label, values = ''] of expr.matchAll(/\{(outcome|code|state|of)=~?"([\w|]+)"\}/g))
      for (const value of values.split('|'))
        assert.match(
          label === 'code' ? contract : sources,
          new RegExp(`\\b${value}\\b`),
          `${name}: ${label} is never ${value}`,
        )
})

test('an alarm that asks for what is not there is found', async () => {
  const alarm = { name: 'Planted', page: '', expr: 'max(jobs_wating) > 0' }
  assert.deepEqual(await unknownIn(alarm), ['jobs_wating', 'Planted asks for nothing'])
  assert.deepEqual(await unknownIn({ ...alarm, expr: 'vector(1)' }), ['Planted asks for nothing'])
})

test('each alarm has its page with what it means, what to look at and what to do, and each page its alarm', () => {
  const alarms = alarmsOf(RULES)
  for (const { name, page } of alarms) {
    const kebab = name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
    assert.equal(page, `${PAGES}/${kebab}.md`)
    assert.ok(existsSync(join(ROOT, page)), `${page} is missing`)
    const text = readFileSync(join(ROOT, page), 'utf8')
    assert.ok(text.startsWith(`# ${name}\n`), page)
    for (const part of ['What it means', 'What to look at', 'What to do'])
      assert.match(text, new RegExp(`## ${part}\n\n\\S`), `${page} does not say: ${part}`)
  }
  assert.deepEqual(readdirSync(join(ROOT, PAGES)).length, alarms.length, 'a page without an alarm')
})
