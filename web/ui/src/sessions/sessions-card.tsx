import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button } from '../controls/button.tsx'
import { Confirm } from '../feedback/dialog.tsx'
import { useToast } from '../feedback/toast.tsx'
import { useText } from '../i18n/language.tsx'
import { Bdi, When } from '../i18n/spans.tsx'
import { Card } from '../layout/layout.tsx'
import { ProblemNotice } from '../live/problem-notice.tsx'
import { useCommand } from '../live/use-command.ts'
import { useQuery } from '../live/use-query.ts'
import { sessionsWords } from './sessions-words.ts'

type Mine = Output<'sessions.mine'>

/** An app's way to the server for it. */
export interface SessionsOf {
  mine(signal: AbortSignal): Promise<Mine>
  end(sessionId: string, commandId: string): Promise<unknown>
  endAll(commandId: string): Promise<unknown>
}

/** Where one is signed in, each to be ended, and all: for a phone that was lost, lent or sold. */
export function SessionsCard({ sessions, onLeft }: { sessions: SessionsOf; onLeft(): void }) {
  const t = useText(sessionsWords)
  const toast = useToast()
  const answer = useQuery('sessions.mine', sessions.mine)
  const [asking, setAsking] = useState(false)
  const end = useCommand(async ({ sessionId }: { sessionId: string }, commandId) => {
    await sessions.end(sessionId, commandId)
    return true
  })
  const endAll = useCommand(async (_: object, commandId) => {
    await sessions.endAll(commandId)
    return true
  })
  const problem = end.problem ?? endAll.problem
  if (!answer.data) return answer.problem ? <ProblemNotice problem={answer.problem} onRetry={answer.reload} /> : null
  const endOne = async ({ sessionId, here }: Mine['items'][number]) => {
    if (!(await end.run({ sessionId }))) return
    if (here) return onLeft()
    toast(t.ended)
    answer.reload()
  }
  const leave = async () => {
    setAsking(false)
    if (await endAll.run({})) onLeft()
  }
  return (
    <Card>
      <h2 className="section-title">{t.title}</h2>
      <ul className="plain-list stack gap-3">
        {answer.data.items.map((one) => (
          <li key={one.sessionId} className="stack gap-1">
            <strong>
              {one.device ? <bdi>{one.device}</bdi> : t.unknown}
              {one.here && <> · {t.here}</>}
            </strong>
            <span className="small muted">
              {t.since} <When at={one.madeAt} /> · {t.used} <When at={one.seenAt} /> · <Bdi>{one.network}</Bdi>
            </span>
            {!one.here && (
              <Button small busy={end.busy} onClick={() => void endOne(one)}>
                {t.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      <Button busy={endAll.busy} onClick={() => setAsking(true)}>
        {t.everywhere}
      </Button>
      <Confirm
        open={asking}
        title={t.sure}
        confirm={t.everywhere}
        danger
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        <p>{t.sureText}</p>
      </Confirm>
    </Card>
  )
}
