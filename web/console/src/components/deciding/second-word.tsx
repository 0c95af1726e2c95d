import { type ReactNode, useState } from 'react'
import { type CommandState, Confirm, ProblemNotice, TextArea } from '@app/ui'

interface Props<Input> {
  /** The place of the reason's field on its page. */
  id: string
  approve: boolean
  words: { approve: string; refuse: string; reason: string; whyFirst: string }
  act: CommandState<Input, unknown>
  /** What is sent, when why has been said. */
  decision(reason: string): Input
  onClose(): void
  /** What is decided about. */
  children: ReactNode
}

/** A second person's word on what another asked: yes or no, and never without why. */
export function SecondWord<Input>({ id, approve, words, act, decision, onClose, children }: Props<Input>) {
  const [reason, setReason] = useState('')
  const said = approve ? words.approve : words.refuse
  const save = async () => {
    if (await act.run(decision(reason))) onClose()
  }
  return (
    <Confirm
      open
      title={said}
      confirm={said}
      danger={!approve}
      busy={act.busy}
      reason={reason.trim() ? undefined : words.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{children}</p>
      <TextArea id={id} label={words.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
