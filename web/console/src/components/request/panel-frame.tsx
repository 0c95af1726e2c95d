import type { ReactNode } from 'react'
import { Button, ProblemNotice, useText, type CommandState } from '@app/ui'
import { useKeys } from '../../app/keys.tsx'
import { actWords } from './action-words.ts'
import type { RequestView } from './request-words.ts'

/** What the panel of each action is given. */
export interface PanelProps {
  request: RequestView
  onDone(): void
}

interface PanelFrameProps {
  command: Pick<CommandState<never, unknown>, 'busy' | 'problem'>
  confirm: string
  danger?: boolean
  onConfirm(): void
  onKeep(): void
  children?: ReactNode
}

/** Fields, what went wrong, and the two ways out; Ctrl Enter is the first of them. */
export function PanelFrame({ command, confirm, danger, onConfirm, onKeep, children }: PanelFrameProps) {
  const t = useText(actWords)
  useKeys(t.keys, [{ code: 'Enter', shown: 'Ctrl Enter', control: true, words: confirm, run: onConfirm }])
  return (
    <form
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm()
      }}
    >
      {children}
      {command.problem && <ProblemNotice problem={command.problem} />}
      <div className="row gap-2">
        <Button type="submit" small tone={danger ? 'danger' : 'primary'} busy={command.busy}>
          {confirm}
        </Button>
        <Button small tone="quiet" onClick={onKeep}>
          {t.keep}
        </Button>
      </div>
    </form>
  )
}
