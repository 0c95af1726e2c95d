import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../test/run.ts'

interface Served {
  id: string
  mode: string
  states: string[]
  visits: unknown[]
  receiptNo: string | null
  feePaisa: number
  commissionPaisa: number
  ratings: unknown
  openAdvancePaisa: number
}

test('each of the ten services goes its whole way, as a transcript that anyone can follow', async () => {
  const { code, lastLine, words } = await run('journey.ts', '--all', '--json')
  assert.equal(code, 0, words)
  const { bench, services }: { bench: string; services: Served[] } = JSON.parse(lastLine)
  assert.equal(bench, 'journey')
  assert.ok(services.length >= 10, `${services.length} services`)
  for (const service of services) assert.equal(service.openAdvancePaisa, 0, `${service.id} leaves an advance`)
  assert.equal(services.find((service) => service.id.includes('birth'))?.feePaisa, 0, 'a birth is registered free')
  assert.ok(
    services.some((service) => service.visits.length === 0),
    'one needs no visit',
  )
})

test('a journey that goes wrong fails, and says where', async () => {
  const { code, words } = await run('journey.ts', 'birth-certificate', '--plant', 'wrong-code')
  assert.equal(code, 1, words)
  assert.match(words, /code_wrong/)
})
