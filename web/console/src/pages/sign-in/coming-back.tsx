import { useEffect, useRef, useState } from 'react'
import { ActionBar, Button, Page, ProblemNotice, Skeleton, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { BASE } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.tsx'
import { otherWords } from './other-words.ts'
import type { WayBack } from './way-back.ts'

const LOOK_EVERY_MS = 700

/** Back from another sign-in: who it was is asked there meanwhile. */
export function ComingBack({
  back,
  onTicket,
  onLeave,
}: {
  back: WayBack
  onTicket(ticket: string): void
  onLeave(): void
}) {
  const t = useText(otherWords)
  const { name } = useProgramme()
  const come = useAct('signon.come')
  const enter = useAct('signon.enter')
  const [came, setCame] = useState(false)
  const asked = useRef({ come: false, enter: false })
  const { attemptId, keep } = back
  useEffect(() => {
    if (asked.current.come) return
    asked.current.come = true
    void come.run(back).then((done) => setCame(done !== undefined))
  }, [come, back])
  const outcome = useAnswer('signon.outcome', came ? { attemptId } : null, { everyMs: LOOK_EVERY_MS })
  const known = outcome.data?.waits === false
  useEffect(() => {
    if (!known || asked.current.enter) return
    asked.current.enter = true
    void enter.run({ attemptId, keep }).then((found) => {
      if (found?.ticket) onTicket(found.ticket)
      // Loaded anew, as from the link in a message.
      else if (found?.setUp) location.replace(`${BASE}/begin#${found.setUp}`)
    })
  }, [known, enter, attemptId, keep, onTicket])
  const problem = come.problem ?? enter.problem
  return (
    <Page title={problem ? t.notIn : t.title} suffix={name}>
      {problem ? <ProblemNotice problem={problem} /> : <Skeleton shape="card" label={t.waiting} />}
      {problem && (
        <ActionBar>
          <Button tone="primary" block onClick={onLeave}>
            {t.again}
          </Button>
        </ActionBar>
      )}
    </Page>
  )
}
