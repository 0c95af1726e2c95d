import type { Output } from '@app/contract/calls'
import { StatusBadge, useText, type Tone } from '@app/ui'
import { batchWords } from './batch-words.ts'

export type Batch = Output<'finance.makeBatch'>
type Standing = 'waitsForSecond' | 'releasing' | 'withBank' | 'finished' | 'nothingSent' | 'withdrawn'

const TONE: Record<Standing, Tone> = {
  waitsForSecond: 'warning',
  releasing: 'information',
  withBank: 'information',
  finished: 'success',
  nothingSent: 'neutral',
  withdrawn: 'neutral',
}

/** Where a batch stands for those who work with it: what it waits for. */
export function standingOf({ state, sent, confirmed, returned }: Batch): Standing {
  if (state === 'made') return 'waitsForSecond'
  if (state !== 'released') return state
  if (sent.count === 0) return 'nothingSent'
  return confirmed + returned < sent.count ? 'withBank' : 'finished'
}

export function BatchState({ batch }: { batch: Batch }) {
  const t = useText(batchWords)
  const standing = standingOf(batch)
  return <StatusBadge tone={TONE[standing]}>{t[standing]}</StatusBadge>
}
