import { useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { moneyWords } from './words.ts'

/** Cash that is not theirs and pay that is: two pages, side by side, never mixed. */
export function MoneyTabs({ current }: { current: 'cash' | 'earnings' }) {
  const t = useText(moneyWords)
  return (
    <nav className="tab-list interface" aria-label={t.tabs}>
      {(['cash', 'earnings'] as const).map((name) => (
        <a key={name} className="tab link-tab" href={to(name)} aria-current={name === current ? 'page' : undefined}>
          {name === 'cash' ? t.takings : t.earnings}
        </a>
      ))}
    </nav>
  )
}
