import { useRef, type ReactNode } from 'react'
import { useText } from '../i18n/language.tsx'
import { createMessages } from '../i18n/messages.ts'
import { Icon } from '../icons/icon.tsx'

const words = createMessages({ en: { clear: 'Clear the search' }, ur: { clear: 'تلاش صاف کریں' } })

/** What a search field looks like: a glass before it, and a cross behind it as soon as something is written. */
export function SearchBox({ filled, onClear, children }: { filled: boolean; onClear(): void; children: ReactNode }) {
  const t = useText(words)
  const box = useRef<HTMLSpanElement>(null)
  return (
    <span className="input-group input-search" ref={box}>
      <Icon name="search" />
      {children}
      {filled && (
        <button
          type="button"
          className="input-clear"
          aria-label={t.clear}
          onClick={() => {
            onClear()
            box.current?.querySelector('input')?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  )
}
