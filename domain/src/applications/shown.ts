import type { Answers, AnswerValue, CaseDefinition, Field } from '../catalogue/index.ts'
import { formatRupees, type Identifier, type LocalText, maskCnic, maskIdentifier, maskPhone } from '../shared/index.ts'
import { type PlaceNames, type ProofLine, wordsOf } from './proof.ts'

/** A value as a screen shows it: words in the reader's language, a day to be written in it, or a left-to-right code. */
export interface Shown {
  as: 'words' | 'day' | 'code'
  words: LocalText
}

type Simple = Exclude<Field, { type: 'repeat' }>
const same = (text: string): LocalText => ({ en: text, ur: text })

/**
 * One answer for a screen. Numbers of people are masked unless `whole`: digits are shown to whoever has to compare them
 * with a card or write them on the paper, and to nobody else.
 */
export function shownAnswer(field: Simple, value: AnswerValue, places: PlaceNames, whole = false): Shown {
  switch (field.type) {
    case 'date':
      return { as: 'day', words: same(value as string) }
    case 'money':
      return { as: 'code', words: same(formatRupees(value as number)) }
    case 'cnic':
      if (!whole) return { as: 'code', words: same(maskCnic(value as string)) }
      break
    case 'identifier':
      if (!whole) return { as: 'code', words: same(maskIdentifier(value as Identifier)) }
      break
    case 'phone':
      return { as: 'code', words: same(whole ? (value as string) : maskPhone(value as string)) }
  }
  const words = wordsOf(field, value, places)
  if (typeof words === 'string')
    return { as: field.type === 'cnic' || field.type === 'identifier' ? 'code' : 'words', words: same(words) }
  return { as: 'words', words: { en: words.en ?? words.ur ?? '', ur: words.ur ?? words.en ?? '' } }
}

export type ShownLine = ProofLine & { shown: Shown }

/** How each line is shown on a screen; what prints stays as it is in `value`. */
export function shownLines(
  definition: CaseDefinition,
  answers: Answers,
  lines: readonly ProofLine[],
  places: PlaceNames,
  whole = false,
): ShownLine[] {
  return lines.map((line) => ({ ...line, shown: shownOf(definition, answers, line, places, whole) }))
}

function shownOf(
  definition: CaseDefinition,
  answers: Answers,
  line: ProofLine,
  places: PlaceNames,
  whole: boolean,
): Shown {
  const found = answerAt(definition, answers, line.field)
  if (!found) return { as: 'words', words: same(line.value) }
  const { field, value, script } = found
  const words = wordsOf(field, value, places)
  const asAnswered = typeof words === 'string' ? words : script && words[script]
  // What an error report has put right since is no answer of the form; it is shown as it was written.
  if (asAnswered !== line.value) {
    const ofPerson = field.type === 'cnic' || field.type === 'identifier' || field.type === 'phone'
    return ofPerson && !whole
      ? { as: 'code', words: same(`•••••${line.value.slice(-3)}`) }
      : { as: 'words', words: same(line.value) }
  }
  // A name is spelled in each script by its owner: one spelling is no translation of the other.
  return field.type === 'name' ? { as: 'words', words: same(line.value) } : shownAnswer(field, value, places, whole)
}

/** The answer that a line was made of: `born`, `fullName.ur`, `children.0.name.en`. */
function answerAt(
  definition: CaseDefinition,
  answers: Answers,
  path: string,
): { field: Simple; value: AnswerValue; script?: 'en' | 'ur' } | undefined {
  const parts = path.split('.')
  const last = parts.at(-1)
  const script = last === 'en' || last === 'ur' ? last : undefined
  const [name, index, inner] = script ? parts.slice(0, -1) : parts
  const outer = [...definition.eligibility.questions, ...definition.form.flatMap((section) => section.fields)].findLast(
    (field) => field.name === name,
  )
  const given = answers[name!]
  const [field, value] =
    outer?.type === 'repeat'
      ? [outer.fields.find((one) => one.name === inner), (given as Answers[] | undefined)?.[Number(index)]?.[inner!]]
      : [outer, given]
  return !field || field.type === 'repeat' || value === undefined ? undefined : { field, value, script }
}

/** One line for its reader where the paper prints two: a name in the reader's script, a choice in the reader's language. */
export function forReader(lines: readonly ShownLine[]): { field: string; label: LocalText; shown: Shown }[] {
  const byField = new Map<string, ShownLine[]>()
  for (const line of lines) {
    const base = line.field.replace(/\.(en|ur)$/, '')
    byField.set(base, [...(byField.get(base) ?? []), line])
  }
  return [...byField].map(([field, group]) => {
    const first = group[0]!
    const en = group.find((line) => line.field.endsWith('.en')) ?? first
    const ur = group.find((line) => line.field.endsWith('.ur')) ?? first
    return {
      field,
      label: first.label,
      shown: { as: first.shown.as, words: { en: en.shown.words.en, ur: ur.shown.words.ur } },
    }
  })
}
