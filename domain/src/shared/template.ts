import type { Language } from './local-text.ts'

/** A message in every language that a text message may be sent in. */
export type TemplateText = Record<Language, string>

/** A value to fill in; a person brings the gender that Urdu verbs need. X and unknown take `other`. */
export type TemplateValue = string | number | { name: string; sex: 'F' | 'M' | 'X' | null }

const PART = /\{(\w+)(?:\|([^}]*))?\}/g

/**
 * Fills `{name}` and `{name|female:گئی ہیں|male:گئے ہیں|other:…}`. A missing value is a bug and throws:
 * a message with a hole in it must never leave the house.
 */
export function fillTemplate(template: string, values: Record<string, TemplateValue>): string {
  return template.replace(PART, (_, name: string, choices: string | undefined) => {
    const value = values[name]
    if (value === undefined) throw new Error(`template value missing: ${name}`)
    if (choices === undefined) return typeof value === 'object' ? value.name : String(value)
    return chooseBySex(choices, typeof value === 'object' ? value.sex : null)
  })
}

function chooseBySex(choices: string, sex: 'F' | 'M' | 'X' | null): string {
  const wanted = sex === 'F' ? 'female' : sex === 'M' ? 'male' : 'other'
  const table = new Map(
    choices.split('|').map((choice) => {
      const at = choice.indexOf(':')
      return [choice.slice(0, at), choice.slice(at + 1)] as const
    }),
  )
  const chosen = table.get(wanted) ?? table.get('other')
  if (chosen === undefined) throw new Error(`template has no form for ${wanted}`)
  return chosen
}

/** Names of the values a template needs. */
export function templateValues(template: string): string[] {
  return [...new Set([...template.matchAll(PART)].map((match) => match[1]!))]
}
