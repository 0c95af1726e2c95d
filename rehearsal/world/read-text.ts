import type { TextPack } from '@app/domain/texts'

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
  pattern += quoted(template.slice(at))
  try {
    return new RegExp(`^${pattern}$`, 'u')
  } catch (error) {
    throw new Error(`the text message "${name}" cannot be read: ${(error as Error).message}`)
  }
}

/** A text's own words have the letters of a phone's first alphabet. */
const plainLetters = (words: string): string =>
  words
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/ · /g, ', ')

/** Who writes stands before every message, and one line behind those about money: neither is the message. */
function bodyOf(text: string, { programme, messages }: TextPack): string {
  const names = Object.values(programme.name).map((name) => `${plainLetters(name)}: `)
  const lines = Object.values(messages.words['text.money'] ?? {}).map((line) => ` ${plainLetters(line)}`)
  const name = names.find((one) => text.startsWith(one)) ?? ''
  const line = lines.find((one) => text.endsWith(one)) ?? ''
  return text.slice(name.length, text.length - line.length)
}

/** Reads the programme's own messages, in any of their languages. */
export function createReader(pack: TextPack): Reader {
  const readers = Object.entries(pack.messages.sms)
    .flatMap(([template, texts]) =>
      Object.values(texts).map((words) => ({
        template,
        own: ownLetters(words),
        pattern: readerOf(template, plainLetters(words)),
      })),
    )
    .sort((a, b) => b.own - a.own)
  return (text) => {
    const body = bodyOf(plainLetters(text), pack)
    for (const { template, pattern } of readers) {
      const found = pattern.exec(body)
      if (found) return { template, facts: { ...found.groups } }
    }
    return undefined
  }
}
