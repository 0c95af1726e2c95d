import { GENERAL_REFUSALS, type Endpoint } from '@app/contract/endpoint'
import { statusOf } from '../http/answer.ts'
import type { Kernel } from '../context.ts'
import { Definitions, type Json, type JsonObject } from './openapi-definitions.ts'
import { exampleOf, type Schema } from './schema-example.ts'
import { wordsFor } from '../http/words.ts'

/** Refusals by status. */
function refusalResponses(endpoint: Endpoint): JsonObject {
  const general = GENERAL_REFUSALS.filter(
    (code) =>
      (code !== 'not_signed_in' || !endpoint.who.includes('public')) &&
      (!/^(command_|app_too_old)/.test(code) || endpoint.kind === 'command' || endpoint.kind === 'upload'),
  )
  const responses: JsonObject = {}
  for (const code of [...endpoint.refusals, ...general]) {
    const status = String(statusOf(code))
    const response = (responses[status] ??= {
      description: '',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' }, examples: {} } },
    }) as { description: string; content: { 'application/json': { examples: JsonObject } } }
    response.description += `${response.description && ', '}${code}`
    response.content['application/json'].examples[code] = { $ref: `#/components/examples/${code}` }
  }
  return responses
}

function operation(endpoint: Endpoint, definitions: Definitions): JsonObject {
  const sample = (schema: JsonObject, name?: string) => exampleOf(schema as Schema, {}, name, definitions.all) as Json
  const input: { properties?: Record<string, JsonObject>; required?: string[] } = definitions.schemaOf(
    endpoint.input,
    'input',
    endpoint.id,
  )
  const inPath = new Set([...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))
  const inBody = endpoint.kind === 'command' && endpoint.method === 'POST'
  const parameters: JsonObject[] = Object.entries(input.properties ?? {})
    .filter(([name]) => !inBody || inPath.has(name))
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || (input.required ?? []).includes(name),
      schema,
      example: sample(schema, name),
    }))
  if (inBody || endpoint.kind === 'upload')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'A UUID for this command. Sent again, it gets the first answer.',
      schema: { type: 'string', format: 'uuid' },
    })
  const body = () => bodySchema(input, inPath)
  const output = definitions.schemaOf(endpoint.output, 'output', endpoint.id)
  const requestBody: JsonObject =
    endpoint.kind === 'upload'
      ? {
          requestBody: {
            required: true,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        }
      : inBody
        ? {
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  schema: body(),
                  example: bodyExample(endpoint.example?.input as JsonObject | undefined, inPath) ?? sample(body()),
                },
              },
            },
          }
        : {}
  const media = endpoint.kind === 'stream' ? 'text/event-stream' : 'application/json'
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.slice(0, endpoint.id.indexOf('.'))],
    description: `For: ${endpoint.who.join(', ')}.${endpoint.ratePerMinute ? ` At most ${endpoint.ratePerMinute} calls a minute.` : ''}`,
    security: endpoint.who.includes('public') ? [] : [{ session: [] }, { cookie: [], app: [] }],
    parameters,
    ...requestBody,
    responses: {
      200: {
        description: 'Done',
        content: {
          [media]: { schema: output, example: (endpoint.example?.output ?? sample(output)) as Json },
        },
      },
      ...refusalResponses(endpoint),
    },
  }
}

function bodySchema(
  input: { properties?: Record<string, JsonObject>; required?: string[] },
  inPath: Set<string>,
): JsonObject {
  const properties = Object.fromEntries(Object.entries(input.properties ?? {}).filter(([name]) => !inPath.has(name)))
  return { ...(input as JsonObject), properties, required: (input.required ?? []).filter((name) => !inPath.has(name)) }
}

/** What an example says of the body: the rest of it stands in the path. */
const bodyExample = (given: JsonObject | undefined, inPath: Set<string>): JsonObject | undefined =>
  given && Object.fromEntries(Object.entries(given).filter(([name]) => !inPath.has(name)))

/** The API as OpenAPI 3.1, from the contract. */
export function apiDescription(kernel: Kernel, endpoints: readonly Endpoint[]): JsonObject {
  const definitions = new Definitions()
  const paths: JsonObject = {}
  for (const endpoint of endpoints) {
    const path = (paths[`/api${endpoint.path}`] ??= {}) as JsonObject
    path[endpoint.method.toLowerCase()] = operation(endpoint, definitions)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${kernel.territory.programme.name.en} API`,
      version: '0.1.0',
      description:
        'Every refusal is a stable code with words. Commands carry an Idempotency-Key; money is integer paisa; ' +
        'instants are ISO 8601; lists are pages with `next`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This system' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token that a sign-in answered with.' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session_citizen',
          description:
            'A browser’s session, with the app’s name in the cookie’s: session_citizen, session_facilitator, ' +
            'session_console; over TLS behind __Host-. It counts only with the header x-app.',
        },
        app: {
          type: 'apiKey',
          in: 'header',
          name: 'x-app',
          description: 'The app that asks (citizen, facilitator or console). A page elsewhere cannot send it.',
        },
      },
      // Each refusal once, with the words that a person reads.
      examples: Object.fromEntries(
        [...new Set([...GENERAL_REFUSALS, ...endpoints.flatMap((endpoint) => endpoint.refusals)])]
          .sort()
          .map((code) => [
            code,
            { value: { refusal: code, message: wordsFor(kernel.territory, code) as unknown as Json } },
          ]),
      ),
      schemas: {
        ...definitions.all,
        Refusal: {
          type: 'object',
          required: ['refusal', 'message'],
          properties: {
            refusal: { type: 'string', description: 'stable code' },
            message: { type: 'object', description: 'words by language', additionalProperties: { type: 'string' } },
            field: { type: 'string', description: 'the input field that is meant' },
            details: { type: 'object' },
          },
        },
      },
    },
  }
}
