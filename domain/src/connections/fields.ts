export type FieldType = 'text' | 'long' | 'url' | 'host' | 'number' | 'choice' | 'secret' | 'switch'
export type FieldValue = string | number | boolean
/** One question of a connection's form, as data. */
export interface FieldRule {
  name: string
  type: FieldType
  required?: boolean
  default?: FieldValue
  choices?: readonly string[]
  min?: number
  max?: number
  when?: { field: string; is: readonly FieldValue[] }
}
export interface FieldProblem {
  field: string
  code: 'needed' | 'unfit' | 'unknown'
}

const TEXT_MAX: Record<'text' | 'long' | 'url' | 'host' | 'secret', number> = {
  text: 300,
  long: 20_000,
  url: 500,
  host: 253,
  secret: 10_000,
}
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^[0-9a-f:.]+$/i

/** Whether the question stands in the form, by what was answered to the others. */
export function isAsked(rule: FieldRule, settings: Readonly<Record<string, FieldValue>>): boolean {
  return rule.when === undefined || rule.when.is.includes(settings[rule.when.field] as FieldValue)
}

/** Answers with what the form says by itself where nothing was answered. Secrets are not among them. */
export function filled(
  rules: readonly FieldRule[],
  given: Readonly<Record<string, FieldValue>>,
): Record<string, FieldValue> {
  const settings: Record<string, FieldValue> = {}
  for (const { name, type, default: otherwise } of rules) {
    if (type === 'secret') continue
    const value = given[name] ?? otherwise
    if (value !== undefined && value !== '') settings[name] = value
  }
  return settings
}

/** What is wrong with the answers, by question. `secretsKnown`: names of the secrets that are kept or given now. */
export function fieldProblems(
  rules: readonly FieldRule[],
  settings: Readonly<Record<string, FieldValue>>,
  secretsKnown: ReadonlySet<string>,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const known = new Map(rules.map((rule) => [rule.name, rule]))
  for (const name of Object.keys(settings))
    if (!known.has(name) || known.get(name)?.type === 'secret') problems.push({ field: name, code: 'unknown' })
  for (const name of secretsKnown)
    if (known.get(name)?.type !== 'secret') problems.push({ field: name, code: 'unknown' })
  for (const rule of rules) {
    const value = rule.type === 'secret' ? (secretsKnown.has(rule.name) ? 'kept' : undefined) : settings[rule.name]
    if (value === undefined || value === '') {
      if (rule.required && isAsked(rule, settings)) problems.push({ field: rule.name, code: 'needed' })
    } else if (!fits(rule, value)) problems.push({ field: rule.name, code: 'unfit' })
  }
  return problems
}

function fits(rule: FieldRule, value: FieldValue): boolean {
  switch (rule.type) {
    case 'switch':
      return typeof value === 'boolean'
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= (rule.min ?? 0) &&
        value <= (rule.max ?? 1_000_000_000)
      )
    case 'choice':
      return typeof value === 'string' && (rule.choices ?? []).includes(value)
    case 'url':
      return typeof value === 'string' && value.length <= TEXT_MAX.url && /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(value)
    case 'host':
      return typeof value === 'string' && value.length <= TEXT_MAX.host && HOST.test(value)
    case 'text':
      return typeof value === 'string' && value.length <= TEXT_MAX.text && !/[\r\n]/.test(value)
    case 'long':
    case 'secret':
      return typeof value === 'string' && value.length <= TEXT_MAX[rule.type]
  }
}
