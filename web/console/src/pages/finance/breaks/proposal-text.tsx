import { Amount, Bdi, useText, When } from '@app/ui'
import type { Proposal } from './break-line.tsx'
import { breakWords } from './break-words.ts'

const KINDS = ['deposit', 'settlement', 'refund', 'payout', 'batch', 'return'] as const

/** What a line may be, and why nobody but a person says so. */
export function ProposalText({ proposal: { kind, name, amountPaisa, expectedOn, because } }: { proposal: Proposal }) {
  const t = useText(breakWords)
  const known = KINDS.find((one) => one === kind)
  return (
    <span>
      {known ? t[known] : t.booked} <Bdi>{name}</Bdi> · <Amount paisa={amountPaisa} /> ·{' '}
      <When at={expectedOn} as="shortDay" />
      <br />
      <span className="small muted">{because === 'amount' ? t.amountAlone : t[because]}</span>
    </span>
  )
}
