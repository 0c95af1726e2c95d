import type { Output } from '@app/contract/calls'
import { fieldProblems, type FieldRule, filled, isAsked } from '@app/domain/connections'

export type Kind = Output<'connections.kinds'>['items'][number]
export type Field = Kind['fields'][number]
export type Connection = Output<'connections.one'>
export type Value = string | number | boolean

/** What stands in the form: numbers as they are typed. */
export interface ConnectionForm {
  name: string
  position: string
  values: Record<string, string | boolean>
  secrets: Record<string, string>
}

const ruleOf = (field: Field): FieldRule => ({
  name: field.name,
  type: field.type,
  required: field.required,
  ...(field.default !== null && { default: field.default }),
  choices: field.choices.map((one) => one.value),
  ...(field.min !== null && { min: field.min }),
  ...(field.max !== null && { max: field.max }),
  ...(field.when && { when: field.when }),
})

export function formOf(kind: Kind, known?: Pick<Connection, 'name' | 'position' | 'settings'>): ConnectionForm {
  const values = kind.fields
    .filter((field) => field.type !== 'secret')
    .map((field) => {
      const value = known?.settings[field.name] ?? field.default ?? (field.type === 'switch' ? false : '')
      return [field.name, typeof value === 'boolean' ? value : String(value)] as const
    })
  return {
    name: known?.name ?? '',
    position: String(known?.position ?? 0),
    values: Object.fromEntries(values),
    secrets: {},
  }
}

/** The answers as they are sent: of what the form asks now, and of nothing else. */
export function settingsOf(kind: Kind, form: ConnectionForm): Record<string, Value> {
  const typed: Record<string, Value> = {}
  for (const { name, type } of kind.fields) {
    const value = form.values[name]
    if (value === undefined || value === '' || type === 'secret') continue
    typed[name] =
      type === 'number' && typeof value === 'string' ? Number(value) : typeof value === 'string' ? value.trim() : value
  }
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => {
      const field = kind.fields.find((one) => one.name === name)
      return field !== undefined && isAsked(ruleOf(field), typed)
    }),
  )
}

/** Questions that stand in the form by what was answered to the others. */
export const askedOf = (kind: Kind, form: ConnectionForm): Field[] =>
  kind.fields.filter((field) => isAsked(ruleOf(field), filled(kind.fields.map(ruleOf), settingsOf(kind, form))))

export const secretsOf = (form: ConnectionForm): Record<string, string> =>
  Object.fromEntries(Object.entries(form.secrets).filter(([, value]) => value !== ''))

/** What is wrong, by question; the same rules as the server's. */
export function wrongIn(
  kind: Kind,
  form: ConnectionForm,
  secretsSet: readonly string[],
): Record<string, 'needed' | 'unfit' | 'unknown'> {
  const rules = kind.fields.map(ruleOf)
  const secrets = new Set([...secretsSet, ...Object.keys(secretsOf(form))])
  const problems = fieldProblems(rules, filled(rules, settingsOf(kind, form)), secrets)
  return {
    ...(form.name.trim() ? {} : { name: 'needed' as const }),
    ...(/^\d{1,2}$/.test(form.position) ? {} : { position: 'unfit' as const }),
    ...Object.fromEntries(problems.map(({ field, code }) => [field, code])),
  }
}
