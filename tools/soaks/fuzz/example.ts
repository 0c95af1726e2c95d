import type { Operation } from './served-document.ts'
import type { Making } from './valid-values.ts'

/** What a field for a search word may hold of something that is there. */
const SEARCHED: readonly string[] = ['trackingNo', 'phone']

/** What the document shows as this operation's input, with the ids of things that are there where it shows some of nobody. */
export function shown({ example }: Operation, making: Making): Record<string, unknown> {
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, real(name, value, making)]))
}

function real(name: string, value: unknown, making: Making): unknown {
  const { known, harvest, chance } = making
  if (Array.isArray(value)) return value.map((one) => real(name.replace(/s$/, ''), one, making))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, real(field, one, making)]))
  if (name in known) return known[name]
  if (name === 'q') return known[chance.pick(SEARCHED)] ?? value
  const told = harvest.pick(name, chance)
  return typeof told === typeof value && /(?:Id|No|^id|^code|^version)$/.test(name) ? told : value
}
