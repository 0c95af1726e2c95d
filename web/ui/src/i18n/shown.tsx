import { formatWhen, groupPhone } from './format.ts'
import { useLanguage } from './language.tsx'
import { inLanguage, type Language, type Words } from './messages.ts'
import { Bdi, When } from './spans.tsx'

/** A value that came as data: words in each language, a plain day, or a left-to-right code. */
export interface ShownValue {
  as: 'words' | 'day' | 'code'
  words: Words
}

/** A number of this country is grouped as people read it out. */
const spelled = (code: string): string => (/^\+92\d{10}$/.test(code) ? groupPhone(code) : code)

/** The same as plain text, where no element fits: the options of a list, what is read aloud. */
export function shownText({ as, words }: ShownValue, language: Language): string {
  const text = inLanguage(words, language)
  return as === 'day' ? formatWhen(text, 'date', language) : as === 'code' ? spelled(text) : text
}

export function Shown({ value }: { value: ShownValue }) {
  const { language } = useLanguage()
  const text = inLanguage(value.words, language)
  if (value.as === 'day') return <When at={text} as="date" />
  return value.as === 'code' ? <Bdi>{spelled(text)}</Bdi> : <bdi>{text}</bdi>
}

/** A line of the paper exactly as it prints, and what it says where it prints in the other language. */
export function Printed({ value, shown }: { value: string; shown: ShownValue }) {
  const { language } = useLanguage()
  if (shown.as === 'day') return <Shown value={shown} />
  if (shown.as === 'code') return <Bdi>{value}</Bdi>
  const meaning = shownText(shown, language)
  return (
    <>
      <bdi>{value}</bdi>
      {meaning !== value && (
        <span className="small muted interface">
          {' '}
          (<bdi>{meaning}</bdi>)
        </span>
      )}
    </>
  )
}

/** Lines to choose from, in the reader's language: two scripts of one choice are one line to choose. */
export function lineOptions(
  lines: readonly { field: string; label: Words; shown: ShownValue }[],
  language: Language,
): { value: string; label: string }[] {
  const byLabel = new Map<string, string>()
  for (const { field, label, shown } of lines) {
    const text = `${inLanguage(label, language)}: ${shownText(shown, language)}`
    if (!byLabel.has(text)) byLabel.set(text, field)
  }
  return [...byLabel].map(([label, value]) => ({ value, label }))
}
