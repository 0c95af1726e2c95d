import { createHash } from 'node:crypto'
import { api, type EndpointId } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'

/** The text of a value, whatever the order of its keys. */
function textOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${textOf(inner)}`)
    .join()}}`
}

/** The same act asked for again, with another id of its own making, is the same act. */
export function sameAct(endpoint: string, input: unknown): Buffer {
  const { twoPersons } = api[endpoint as EndpointId] as Endpoint
  const given = Object.entries(input as Record<string, unknown>)
  const named = given.some(([name, value]) => name === twoPersons?.unless && value === true)
  const rest = Object.fromEntries(given.filter(([name]) => named || !twoPersons?.madeUp.includes(name)))
  return createHash('sha256').update(textOf(rest)).digest()
}
