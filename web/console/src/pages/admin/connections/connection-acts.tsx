import { useState } from 'react'
import { Button, Confirm, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import type { Connection } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'

type Asked = 'pause' | 'end' | 'sendBack'

/** What may be done with it now. What is stopped or dropped is asked once. */
export function ConnectionActs({ connection, onRotate }: { connection: Connection; onRotate(): void }) {
  const t = useText(connectionWords)
  const toast = useToast()
  const [asked, setAsked] = useState<Asked>()
  const turnOn = useAct('connections.turnOn')
  const confirm = useAct('connections.confirm')
  const { connectionId, revision, state, waits } = connection
  const input = { connectionId, revision }
  const may = (action: Connection['actions'][number]['action']) =>
    connection.actions.find((one) => one.action === action)?.allowed ?? false
  const say = (done: unknown) => void (done && toast(t.done))
  if (state === 'ended') return null
  return (
    <>
      <div className="bar">
        {waits && (
          <Button
            tone="primary"
            icon="check"
            busy={confirm.busy}
            reason={may('confirm') ? undefined : t.askedByYou}
            onClick={() => void confirm.run(input).then(say)}
          >
            {t.confirm}
          </Button>
        )}
        {waits && (
          <Button icon="undo" onClick={() => setAsked('sendBack')}>
            {t.sendBack}
          </Button>
        )}
        {state !== 'on' && !waits && (
          <Button tone="primary" icon="play" busy={turnOn.busy} onClick={() => void turnOn.run(input).then(say)}>
            {connection.money ? t.askTurnOn : t.turnOn}
          </Button>
        )}
        {state === 'on' && (
          <Button icon="pause" onClick={() => setAsked('pause')}>
            {t.pause}
          </Button>
        )}
        {connection.secretsSet.length > 0 && (
          <Button icon="key" onClick={onRotate}>
            {t.replace}
          </Button>
        )}
        <Button tone="quiet" icon="trash" onClick={() => setAsked('end')}>
          {t.end}
        </Button>
      </div>
      {turnOn.problem && <ProblemNotice problem={turnOn.problem} />}
      {confirm.problem && <ProblemNotice problem={confirm.problem} />}
      {asked && <StopDialog connection={connection} act={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function StopDialog({ connection, act, onClose }: { connection: Connection; act: Asked; onClose(): void }) {
  const t = useText(connectionWords)
  const toast = useToast()
  const pause = useAct('connections.pause')
  const end = useAct('connections.end')
  const sendBack = useAct('connections.sendBack')
  const { connectionId, revision } = connection
  const run = async () => {
    const done =
      act === 'pause'
        ? await pause.run({ connectionId })
        : act === 'end'
          ? await end.run({ connectionId, revision })
          : await sendBack.run({ connectionId, revision })
    if (!done) return
    toast(t.done)
    onClose()
  }
  const problem = pause.problem ?? end.problem ?? sendBack.problem
  return (
    <Confirm
      open
      title={t[act]}
      confirm={t[act]}
      danger={act === 'end'}
      busy={pause.busy || end.busy || sendBack.busy}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{act === 'pause' ? t.pauseText : act === 'end' ? t.endText : t.proposedText}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
