import { useState, type ReactNode } from 'react'
import { Button, useText } from '@app/ui'
import { agencyWords } from './agency-words.ts'
import type { Change } from './changes-table.tsx'
import { DecideDialog } from './decide-dialog.tsx'

/** The buttons beside each change that waits, and the dialog that they open. */
export function useDeciding(): { act(change: Change): ReactNode; dialog: ReactNode } {
  const t = useText(agencyWords)
  const [deciding, setDeciding] = useState<{ change: Change; approve: boolean }>()
  const act = (change: Change) =>
    change.state === 'asked' ? (
      <div className="stack gap-1">
        <div className="row gap-2">
          <Button
            small
            tone="primary"
            disabled={!change.mayDecide}
            onClick={() => setDeciding({ change, approve: true })}
          >
            {t.approve}
          </Button>
          <Button small disabled={!change.mayDecide} onClick={() => setDeciding({ change, approve: false })}>
            {t.refuse}
          </Button>
        </div>
        {!change.mayDecide && <p className="small muted interface">{t.own}</p>}
      </div>
    ) : (
      <bdi>{change.decidedBy || '–'}</bdi>
    )
  const close = () => setDeciding(undefined)
  return { act, dialog: deciding && <DecideDialog key={deciding.change.id} {...deciding} onClose={close} /> }
}
