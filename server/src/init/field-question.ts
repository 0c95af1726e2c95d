import { fieldProblems, filled, isAsked } from '@app/domain/connections'
import type { Kernel } from '../kernel/context.ts'
import type { SpokenKind } from '../kernel/module.ts'
import type { ConnectionField, FieldValue } from '../kernel/outgoing/connection-kind.ts'
import type { Question } from './ask.ts'

type Known = Readonly<Record<string, FieldValue>>

/** Several lines cannot be typed at a question: such a field is a flag's, or the console's. */
export const isQuestion = (field: ConnectionField, kind: SpokenKind, known: Known): boolean =>
  isAsked(field, filled(kind.fields, known)) && !(field.type === 'long' && !field.default && !field.required)

/** A field of the console's form as a question at the terminal, with what is taken when nothing is said. */
export function questionOf(kernel: Kernel, kind: string, field: ConnectionField, before?: FieldValue): Question {
  const { words } = kernel.territory.messages
  const label = (words[`connection.${kind}.${field.name}`] ?? words[`connection.field.${field.name}`])?.en ?? field.name
  const otherwise = before ?? field.default ?? (field.required ? undefined : '')
  return {
    flag: field.name,
    given: undefined,
    words:
      field.type === 'switch'
        ? `${label}? (yes, no)`
        : field.choices
          ? `${label} (${field.choices.join(', ')})`
          : field.type === 'secret' || otherwise !== ''
            ? label
            : `${label} (Enter for none)`,
    hidden: field.type === 'secret',
    read: (said) => readField(field, said),
    ...(otherwise !== undefined && { otherwise: written(otherwise) }),
  }
}

const written = (value: FieldValue): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

const YES = ['yes', 'true', 'on', '1']
const NO = ['no', 'false', 'off', '0']

/** What was said as the form keeps it; text where it is nothing of the kind, which {@link readField} has refused. */
export function valueOf({ type }: ConnectionField, said: string): FieldValue {
  const plain = said.toLowerCase()
  if (type === 'number') return /^-?\d+$/.test(said) ? Number(said) : said
  if (type === 'switch') return YES.includes(plain) ? true : NO.includes(plain) ? false : said
  return said
}

function readField(field: ConnectionField, said: string): { value: string } | { wrong: string } {
  if (said === '' && !field.required && field.default === undefined) return { value: '' }
  if (field.type === 'secret') return { value: said }
  const { when: _always, ...rule } = field
  const problem = fieldProblems([rule], { [field.name]: valueOf(field, said) }, new Set())[0]
  return problem ? { wrong: `${field.name} is ${meant(field)}.` } : { value: said }
}

/** What a field takes, to be read behind "port is". */
function meant({ type, choices = [], min = 0, max }: ConnectionField): string {
  switch (type) {
    case 'switch':
      return 'yes or no'
    case 'number':
      return `a whole number${max === undefined ? '' : ` from ${min} to ${max}`}`
    case 'choice':
      return `one of ${choices.join(', ')}`
    case 'url':
      return 'an address like https://name/path, without a name or password in it'
    case 'host':
      return 'the name or number of a machine, without https:// and without a port'
    case 'text':
      return 'one line of at most 300 signs'
    case 'long':
    case 'secret':
      return 'too long'
  }
}
