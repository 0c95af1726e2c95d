import { createMessages, useLanguage, useText } from '@app/ui'
import { turnWords, type Turn } from '../../../components/request/request-words.ts'
import { waitedWords } from '../board/board-rows.tsx'

const words = createMessages({
  en: { none: 'No time has passed yet', sum: 'In total' },
  ur: { none: 'ابھی کوئی وقت نہیں گزرا', sum: 'کل' },
})

/** Each minute belongs to somebody; the parts sum to the whole. Said in words as well as drawn. */
export function BlameBar({ minutes }: { minutes: Readonly<Record<string, number>> }) {
  const t = useText(words)
  const turns = useText(turnWords)
  const { language } = useLanguage()
  const parts = (Object.keys(turns) as Turn[])
    .map((turn) => ({ turn, minutes: Math.round(minutes[turn] ?? 0) }))
    .filter((part) => part.minutes > 0)
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0)
  if (whole === 0) return <p className="muted">{t.none}</p>
  return (
    <div className="stack gap-2">
      <div className="blame" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.turn}
            className={`blame-part blame-${part.turn}`}
            style={{ inlineSize: `${(part.minutes / whole) * 100}%` }}
          />
        ))}
      </div>
      <ul className="blame-key interface small">
        {parts.map((part) => (
          <li key={part.turn}>
            <span className={`blame-dot blame-${part.turn}`} aria-hidden="true" /> {turns[part.turn]}:{' '}
            <bdi>{waitedWords(part.minutes * 60_000, language)}</bdi>
          </li>
        ))}
        <li>
          {t.sum}: <bdi>{waitedWords(whole * 60_000, language)}</bdi>
        </li>
      </ul>
    </div>
  )
}
