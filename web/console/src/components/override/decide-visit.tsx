import { useState } from 'react'
import { Button, useText } from '@app/ui'
import { HoldDialog } from './hold-dialog.tsx'
import type { Override } from './override-mark.tsx'
import { overrideWords } from './override-words.ts'

interface DecideVisitProps {
  visit: { id: string; state: string; override: Override | null }
}

/** What operations may decide over the head of offers and plans: greyed, with the reason, where it is too late for it. */
export function DecideVisit({ visit: { id, state, override } }: DecideVisitProps) {
  const t = useText(overrideWords)
  const [open, setOpen] = useState(false)
  const waits = state === 'planned' || state === 'offered'
  const reason = waits ? undefined : state === 'assigned' || state === 'en_route' ? t.promised : t.over
  return (
    <>
      <Button small icon="pause" reason={reason} onClick={() => setOpen(true)}>
        {override ? t.change : t.decide}
      </Button>
      {open && <HoldDialog visitId={id} onClose={() => setOpen(false)} />}
    </>
  )
}
