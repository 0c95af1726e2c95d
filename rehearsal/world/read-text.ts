import type { TemplateText } from '@app/domain/shared'

/** What a text message says, as its reader would tell it: which of the programme's messages it is, and the words in it. */
export interface ReadText {
  template: string
  facts: Record<string, string>
}
type Reader = (text: string) => ReadText | undefined

/** Values that are digits, whatever words stand before them. */
const CODES = new Set(['code', 'start', 'completion'])

const PART = /\{(\w+)(?:\|([^}]*))?\}/g
const quoted = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** How many letters of a template are its own: the message that says the most of itself is meant. */
const ownLetters = (template: string): number => template.replace(PART, '').length

function readerOf(name: string, template: string): RegExp {
  const seen = new Set<string>()
  let pattern = ''
  let at = 0
  for (const part of template.matchAll(PART)) {
    const [whole, value = '', choices] = part
    pattern += quoted(template.slice(at, part.index))
    at = part.index + whole.length
    if (choices !== undefined)
      pattern += `(?:${choices
        .split('|')
        .map((choice) => quoted(choice.slice(choice.indexOf(':') + 1)))
        .join('|')})`
    else if (seen.has(value)) pattern += `\\k<${value}>`
    else pattern += `(?<${value}>${CODES.has(value) ? String.raw`\d+` : String.raw`[\s\S]*?`})`
    seen.add(value)
  }
  const rest = quoted(template.slice(at))
  // A value at the very end goes on to the end of the message.
  try {
    return new RegExp(pattern + (rest === '' ? '$' : rest), 'u')
  } catch (error) {
    throw new Error(`the text message "${name}" cannot be read: ${(error as Error).message}`)
  }
}

/** Reads the programme's own messages, in any of their languages. */
export function createReader(templates: Readonly<Record<string, TemplateText>>): Reader {
  const readers = Object.entries(templates)
    .flatMap(([template, texts]) =>
      Object.values(texts).map((words) => ({ template, own: ownLetters(words), pattern: readerOf(template, words) })),
    )
    .sort((a, b) => b.own - a.own)
  return (text) => {
    for (const { template, pattern } of readers) {
      const found = pattern.exec(text)
      if (found) return { template, facts: { ...found.groups } }
    }
    return undefined
  }
}
