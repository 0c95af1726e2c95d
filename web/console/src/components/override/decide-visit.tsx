import { useState } from 'react'
import { Button, useText } from '@app/ui'
import { HoldDialog } from './hold-dialog.tsx'
import type { Override } from './override-mark.tsx'
import { overrideWords } from './override-words.ts'
import { PinDialog } from './pin-dialog.tsx'
import { SwapDialog } from './swap-dialog.tsx'

interface DecideVisitProps {
  visit: { id: string; state: string; override: Override | null }
}

/** What operations may decide over the head of offers and plans: greyed, with the reason, where it is too late for it. */
export function DecideVisit({ visit: { id, state, override } }: DecideVisitProps) {
  const t = useText(overrideWords)
  const [open, setOpen] = useState<'hold' | 'pin' | 'swap'>()
  const close = () => setOpen(undefined)
  const waits = state === 'planned' || state === 'offered'
  const promised = state === 'assigned' || state === 'en_route' || state === 'arrived'
  return (
    <span className="row gap-2">
      {!promised && (
        <Button small icon="pause" reason={waits ? undefined : t.over} onClick={() => setOpen('hold')}>
          {override?.kind === 'hold' ? t.change : t.decide}
        </Button>
      )}
      <Button small icon="user-check" reason={waits || promised ? undefined : t.over} onClick={() => setOpen('pin')}>
        {override?.kind === 'pin' ? t.changePin : t.pin}
      </Button>
      {promised && (
        <Button
          small
          icon="repeat"
          reason={state !== 'assigned' ? t.onTheWay : override ? t.pinned : undefined}
          onClick={() => setOpen('swap')}
        >
          {t.swap}
        </Button>
      )}
      {open === 'hold' && <HoldDialog visitId={id} onClose={close} />}
      {open === 'pin' && <PinDialog visitId={id} onClose={close} />}
      {open === 'swap' && <SwapDialog visitId={id} onClose={close} />}
    </span>
  )
}
