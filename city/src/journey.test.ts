import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

interface Ran { code: number | null; lastLine: string; words: string }

function run(file: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let words = ''
  child.stdout.on('data', (bytes) => { output += bytes })
  child.stderr.on('data', (bytes) => { words += bytes })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, lastLine: output.trim().split('\n').at(-1) ?? '', words: `${output.slice(-2_000)}${words.slice(-2_000)}` })))
}

interface Served { id: string; mode: string; states: string[]; visits: unknown[]; receiptNo: string | null; feePaisa: number; commissionPaisa: number; ratings: unknown; openAdvancePaisa: number }

test('each of the ten services goes its whole way, as a transcript that anyone can follow', async () => {
  const { code, lastLine, words } = await run('journey.ts', '--all', '--json')
  assert.equal(code, 0, words)
  const { bench, services }: { bench: string; services: Served[] } = JSON.parse(lastLine)
  assert.equal(bench, 'journey')
  assert.ok(services.length >= 10, `${services.length} services`)
  for (const service of services) assert.equal(service.openAdvancePaisa, 0, `${service.id} leaves an advance`)
  assert.equal(services.find((service) => service.id.includes('birth'))?.feePaisa, 0, 'a birth is registered free')
  assert.ok(services.some((service) => service.visits.length === 0), 'one needs no visit')
})

test('a walk-in centre and the own way are told to their end, with each refusal on the way', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'centre', 'self-service', '--json')
  assert.equal(code, 0, words)
  const [centre, own] = JSON.parse(lastLine).services as { id: string; openAdvancePaisa: number; refusals: string[]; commissionPaisa?: number; chargePaisa?: number }[]
  assert.deepEqual([centre?.id, centre?.openAdvancePaisa, own?.id, own?.chargePaisa], ['centre', 0, 'self-service', 0])
  assert.deepEqual(centre?.refusals, ['identity_needed', 'not_yours', 'amount_not_quote', 'paper_not_here', 'code_wrong'])
  assert.deepEqual(own?.refusals, ['not_filed_yet', 'ground_needed'])
  assert.ok((centre?.commissionPaisa ?? 0) > 0)
})

test('a journey that goes wrong fails, and says where', async () => {
  const { code, words } = await run('journey.ts', 'birth-certificate', '--plant', 'wrong-code')
  assert.equal(code, 1, words)
  assert.match(words, /code_wrong/)
})

test('a small city under faults breaks no invariant; one that is broken on purpose is named', async () => {
  const held = await run('run.ts', '--seed', '7', '--requests', '12', '--faults', '--json')
  assert.equal(held.code, 0, held.words)
  assert.equal(JSON.parse(held.lastLine).violations, 0)
  const planted = await run('run.ts', '--seed', '7', '--requests', '40', '--plant', 'ledger')
  assert.equal(planted.code, 1)
  assert.match(planted.words.trim().split('\n').at(-1) ?? '', /ledger/)
})

test('an applicant comes to the first job, one is refused and heard again, one sits the quiz again', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'recruit', '--json')
  assert.equal(code, 0, words)
  const [{ admitted, refused, quiz, refusals }] = JSON.parse(lastLine).services
  assert.deepEqual([admitted.standing, refused.code, quiz.failed, quiz.passedAfter], ['active', 'paper_missing', 3, true])
  assert.ok(admitted.firstJobPaisa > 0)
  assert.deepEqual(refusals, ['vetting_not_done', 'reapply_too_early', 'quiz_wait'])
})

test('a suspension skips no step, and the granted appeal brings work and pay back', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'suspension', '--json')
  assert.equal(code, 0, words)
  const [told] = JSON.parse(lastLine).services
  assert.deepEqual(told.states, ['review', 'noticed', 'answered', 'decided', 'appealed', 'overturned'])
  assert.deepEqual(told.standings, ['active', 'active', 'active', 'suspended', 'suspended', 'active'])
  assert.deepEqual(told.refusals, ['notice_not_served', 'answer_awaited', 'pay_held', 'same_person'])
  assert.equal(told.paidAfterPaisa, told.payPaisa)
  assert.equal(told.intact, true)
})
