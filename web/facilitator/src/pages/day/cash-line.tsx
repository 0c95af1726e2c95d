import type { Output } from '@app/contract/calls'
import { Amount, Icon, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { dayWords } from './words.ts'

/** How much of the cap is in the pocket, at a glance. */
export function CashLine({ shift }: { shift: Output<'shift.get'> }) {
  const t = useText(dayWords)
  const percent = Math.min(100, Math.round((shift.cashPaisa / Math.max(1, shift.cashCapPaisa)) * 100))
  const tone = percent >= 100 ? 'danger' : percent >= 80 ? 'warning' : 'plain'
  return (
    <a className="cash-line interface" href={to('cash')}>
      <Icon name="wallet" />
      <span className="cash-line-words">
        <span>{t.cash}</span>
        <span className={`cap-bar cap-${tone}`}>
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      </span>
      <Amount paisa={shift.cashPaisa} />
      <Icon name="chevron-next" />
    </a>
  )
}
