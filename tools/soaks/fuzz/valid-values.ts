import fc from 'fast-check'
import { newId } from '@app/server/kernel/id'
import type { Chance } from '../../../city/src/random.ts'
import type { Harvest } from './harvest.ts'
import { absurdDay, absurdNumber, turned } from './nonsense.ts'
import type { Schema } from './served-document.ts'

export interface Making {
  chance: Chance
  harvest: Harvest
  mark: string
  definitions: Readonly<Record<string, Schema>>
  /** Business time. */
  now: Date
  /** Ids that belong together, by field name. */
  known: Readonly<Record<string, unknown>>
  /** Whether what is allowed and absurd is wanted more than what is likely. */
  absurd: boolean
  /** How often what may be left out is given. */
  optional: number
}

const DEFINED = '#/components/schemas/'
const DEEP = 7
/** As long as a number may be typed, and nothing else. */
const PHONE_LENGTH = 24
const DAY_MS = 86_400_000

/** A value that the schema allows, as far as a schema says it. */
export function valid(schema: Schema, name: string, making: Making, depth = 0): unknown {
  const { chance, known, harvest } = making
  if (name in known && chance.hits(0.8)) return known[name]
  if (schema.$ref) return valid(making.definitions[schema.$ref.slice(DEFINED.length)] ?? {}, name, making, depth + 1)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return valid(chance.pick(options), name, making, depth)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => valid(one, name, making, depth)))
  const type = Array.isArray(schema.type) ? chance.pick(schema.type) : schema.type
  switch (type) {
    case 'object':
      return objectOf(schema, making, depth)
    case 'array':
      return arrayOf(schema, name, making, depth)
    case 'integer':
    case 'number':
      return numberOf(schema, name, making)
    case 'boolean':
      return chance.hits(0.5)
    case 'string':
      return textOf(schema, name, making)
    case 'null':
      return null
    default:
      return harvest.pick(name, chance) ?? `${making.mark} anything`
  }
}

function objectOf(schema: Schema, making: Making, depth: number): Record<string, unknown> {
  const { chance } = making
  const needed = new Set(schema.required)
  const made: Record<string, unknown> = {}
  for (const [field, one] of Object.entries(schema.properties ?? {}))
    if (needed.has(field) || (depth < DEEP && chance.hits(making.optional)))
      made[field] = valid(one, field, making, depth + 1)
  if (typeof schema.additionalProperties === 'object' && depth < DEEP)
    for (let n = chance.whole(0, 2); n > 0; n--) {
      const key = schema.propertyNames
        ? String(valid({ type: 'string', ...schema.propertyNames }, '', making, depth + 1))
        : `field${n}`
      made[key] = valid(schema.additionalProperties, key, making, depth + 1)
    }
  return made
}

function arrayOf(schema: Schema, name: string, making: Making, depth: number): unknown[] {
  const { chance } = making
  if (schema.prefixItems) return schema.prefixItems.map((item) => valid(item, name, making, depth + 1))
  const least = schema.minItems ?? 0
  const most = Math.min(schema.maxItems ?? 4, least + 4)
  const length = depth >= DEEP ? least : making.absurd ? chance.pick([least, most]) : Math.min(most, Math.max(1, least))
  const item = typeof schema.items === 'object' ? schema.items : {}
  // `visitIds` holds what `visitId` names.
  return Array.from({ length }, () => valid(item, name.replace(/s$/, ''), making, depth + 1))
}

function numberOf(schema: Schema, name: string, { chance, harvest, absurd }: Making): number {
  const least = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -1_000 : schema.exclusiveMinimum + 1)
  const most = schema.maximum ?? (schema.exclusiveMaximum === undefined ? 1e9 : schema.exclusiveMaximum - 1)
  const whole = (value: number): number => (schema.type === 'integer' ? Math.trunc(value) : value)
  if (absurd) return whole(absurdNumber(chance, least, most))
  const told = harvest.pick(name, chance)
  if (typeof told === 'number' && told >= least && told <= most && chance.hits(0.7)) return whole(told)
  return whole(least + chance.next() * Math.min(most - least, chance.pick([1, 10, 1_000, 100_000])))
}

function textOf(schema: Schema, name: string, making: Making): string {
  const { chance, harvest, absurd, mark, now } = making
  const { format, pattern, minLength = 0, maxLength = 200 } = schema
  const told = harvest.pick(name, chance)
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && (pattern === undefined || matches(pattern, text))
  if (typeof told === 'string' && fits(told) && (format === 'uuid' || pattern) && chance.hits(0.85)) return told
  if (format === 'uuid') return newId()
  const at = new Date(now.getTime() + chance.whole(-40, 40) * DAY_MS * chance.next())
  if (format === 'date') return absurd ? absurdDay(chance) : at.toISOString().slice(0, 10)
  if (format === 'date-time') return absurd ? `${absurdDay(chance)}T23:59:59Z` : at.toISOString()
  if (format === 'email') return `${mark}@fuzz.invalid`
  if (format === 'uri') return `https://fuzz.invalid/${mark}`
  if (pattern !== undefined) return chance.pick(samplesOf(pattern))
  if ((/phone/i.test(name) || maxLength === PHONE_LENGTH) && chance.hits(0.8))
    return `+92307${String(chance.whole(0, 9_999_999)).padStart(7, '0')}`
  if (typeof told === 'string' && fits(told) && chance.hits(absurd ? 0.1 : 0.5)) return told
  const text = absurd
    ? chance.pick([turned(chance, mark), `${mark} ${'w'.repeat(Math.max(0, maxLength - 8))}`])
    : `${mark} words`
  return text.padEnd(minLength, 'x').slice(0, maxLength)
}

const patterns = new Map<string, { test: RegExp; samples: string[] }>()
function read(pattern: string): { test: RegExp; samples: string[] } {
  let known = patterns.get(pattern)
  if (!known) {
    const test = new RegExp(pattern, 'u')
    known = { test, samples: fc.sample(fc.stringMatching(test), { numRuns: 24, seed: 1 }) }
    patterns.set(pattern, known)
  }
  return known
}
const matches = (pattern: string, text: string): boolean => read(pattern).test.test(text)
const samplesOf = (pattern: string): readonly string[] => read(pattern).samples
