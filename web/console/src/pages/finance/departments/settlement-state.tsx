import type { Output } from '@app/contract/calls'
import { StatusBadge, useText, type Tone } from '@app/ui'
import { settlementWords } from './settlement-words.ts'

export type Settlement = Output<'finance.makeSettlement'>

export const STATES = ['made', 'sent', 'confirmed', 'withdrawn', 'returned'] as const
const TONE: Record<Settlement['state'], Tone> = {
  made: 'warning',
  sent: 'information',
  confirmed: 'success',
  withdrawn: 'neutral',
  returned: 'danger',
}

export function SettlementState({ state }: Pick<Settlement, 'state'>) {
  const t = useText(settlementWords)
  return <StatusBadge tone={TONE[state]}>{t[state]}</StatusBadge>
}
