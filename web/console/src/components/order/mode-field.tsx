import { Amount, ChoiceCards, ProblemNotice, useText } from '@app/ui'
import { modeIcons, modeWords } from '../request/request-words.ts'
import { missingWords, orderWords } from './order-words.ts'
import type { OrderInHand } from './use-order.ts'

/** Each lawful way with its whole price, the cheapest first. */
export function ModeField({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const modes = useText(modeWords)
  const { draft, change, quote, missing } = hand
  if (quote.problem) return <ProblemNotice problem={quote.problem} onRetry={quote.reload} />
  if (!quote.data) return null
  return (
    <ChoiceCards
      id="order-mode"
      label={t.mode}
      hint={t.modeHint}
      columns={2}
      error={missing.includes('mode') ? m.mode : undefined}
      value={draft.mode}
      choices={quote.data.options.map((option) => ({
        value: option.mode,
        label: modes[option.mode],
        icon: modeIcons[option.mode],
        end: option.totalPaisa === 0 ? t.free : <Amount paisa={option.totalPaisa} />,
      }))}
      onChange={(mode) => change({ mode, slotId: '' })}
    />
  )
}
