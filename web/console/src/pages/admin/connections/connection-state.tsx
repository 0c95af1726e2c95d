import type { Output } from '@app/contract/calls'
import { StatusBadge, useText } from '@app/ui'
import { connectionWords } from './connection-words.ts'

type Card = Output<'connections.list'>['items'][number]

const tones = { draft: 'neutral', on: 'success', paused: 'warning', ended: 'neutral' } as const

/** How it stands, in one or two words. */
export function ConnectionState({ card }: { card: Pick<Card, 'state' | 'failing' | 'waits'> }) {
  const t = useText(connectionWords)
  return (
    <span className="row gap-1">
      <StatusBadge tone={card.failing ? 'danger' : tones[card.state]}>
        {card.failing ? t.failing : t[card.state]}
      </StatusBadge>
      {card.waits && (
        <StatusBadge tone="warning" icon="hourglass">
          {card.waits === 'turnOn' ? t.waitsTurnOn : t.waitsChange}
        </StatusBadge>
      )}
    </span>
  )
}
