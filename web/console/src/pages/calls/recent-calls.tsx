import { Bdi, createMessages, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { Listed } from '../../app/states.tsx'
import { dispositionWords } from './dispositions.ts'

const words = createMessages({ en: { none: 'No calls yet today', open: 'not finished' }, ur: { none: 'آج ابھی کوئی کال نہیں', open: 'ختم نہیں کی' } })

export function RecentCalls() {
  const t = useText(words)
  const named: Record<string, string> = useText(dispositionWords)
  const pages = usePages('calls.recent', { limit: 10 })
  return (
    <Listed pages={pages} empty={{ icon: 'phone', title: t.none }}>
      {(items) => (
        <ul className="plain-list interface">
          {items.map((item) => (
            <li key={item.callId} className="plain-row">
              <span><Bdi>{item.phoneMasked}</Bdi></span>
              <span className="small muted"><When at={item.at} as="time" /> · {item.disposition ? (named[item.disposition] ?? item.disposition) : t.open}</span>
            </li>
          ))}
        </ul>
      )}
    </Listed>
  )
}
