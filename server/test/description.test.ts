import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endpoints } from '@app/contract'
import { GENERAL_REFUSALS } from '@app/contract/endpoint'
import { exampleOf, inputSchemaOf } from '../src/kernel/pages/schema-example.ts'
import { startWorld, type World } from './world.ts'

let world: World
let description: {
  paths: Record<string, Record<string, Operation>>
  components: { examples: Record<string, { value: { message: { en: string; ur: string } } }> }
}
interface Operation {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: Record<string, { example?: unknown }> }
  responses: Record<string, { content: Record<string, { examples?: Record<string, unknown>; example?: unknown }> }>
}

before(async () => {
  world = await startWorld()
  description = (await (await fetch(`${world.url}/api/openapi.json`)).json()) as typeof description
})
after(() => world.close())
const operations = () => Object.values(description.paths).flatMap((path) => Object.values(path))

test('every endpoint is described once, with its refusals', () => {
  assert.deepEqual(
    operations()
      .map((operation) => operation.operationId)
      .sort(),
    endpoints.map((endpoint) => endpoint.id).sort(),
  )
  for (const endpoint of endpoints) {
    const operation = operations().find((one) => one.operationId === endpoint.id)
    const refusals = new Set(
      Object.values(operation?.responses ?? {}).flatMap((response) =>
        Object.values(response.content).flatMap((content) => Object.keys(content.examples ?? {})),
      ),
    )
    for (const code of endpoint.refusals) assert.ok(refusals.has(code), `${endpoint.id} does not describe ${code}`)
  }
})

test('every refusal has words of its own in both languages', () => {
  const { refusals } = world.kernel.territory.messages
  const missing = [
    ...new Set([...GENERAL_REFUSALS, 'server_error', ...endpoints.flatMap((endpoint) => endpoint.refusals)]),
  ].filter((code) => !refusals[code]?.en || !refusals[code]?.ur)
  assert.deepEqual(missing, [])
})

test('the example of every command is an input that its schema accepts', () => {
  const wrong = endpoints
    .filter((endpoint) => endpoint.kind !== 'stream')
    .flatMap((endpoint) => {
      const parsed = endpoint.input.safeParse(endpoint.example?.input ?? exampleOf(inputSchemaOf(endpoint.input)))
      return parsed.success
        ? []
        : [
            `${endpoint.id}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
          ]
    })
  assert.deepEqual(wrong, [])
})

test('the page for people is drawn from our own host, by scripts that its policy allows and by no other', async () => {
  const answer = await fetch(`${world.url}/api/docs`)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self';/)
  const page = await answer.text()
  assert.ok(!/(src|href)="https?:|<script>/.test(page))
  const start = await fetch(`${world.url}/api/docs/start.js`)
  assert.match(await start.text(), /url: '\/api\/openapi\.json'/)
})
