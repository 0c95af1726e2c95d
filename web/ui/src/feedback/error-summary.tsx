import { useEffect, useRef } from 'react'
import { Icon } from '../icons/icon.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'

const words = createMessages({
  en: { title: 'There is a problem', kept: 'What you’ve written is saved.' },
  ur: { title: 'کچھ رہ گیا ہے یا بدلنا ہے', kept: 'جو آپ نے لکھا ہے وہ محفوظ ہے۔' },
})

export interface FieldError {
  /** Id of the field to go to; none when the error belongs to the whole page. */
  fieldId?: string
  message: string
}

/** All errors of a page at its top, each a link to its field; takes the focus when errors appear. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useText(words)
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map((error) => `${error.fieldId}:${error.message}`).join('|')
  useEffect(() => {
    if (key) box.current?.focus()
  }, [key])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="error-summary-title">
        <Icon name="danger" /> <span>{t.title}</span>
      </p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(error.fieldId ?? '')?.focus()
                }}
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
      <p className="small">{t.kept}</p>
    </div>
  )
}
