import { useState } from 'react'
import { Button, newId, ProblemNotice, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import type { useActiveCall } from '../../components/order/active-call.ts'
import { seatWords } from './seat-words.ts'

/** Rings once before it is answered. */
const RINGS_MS = 1_500
const NOBODY = '03009999999'

/** The demo has no telephone in the house: a button lets one of its people call. */
export function DemoSwitch({ active, ready }: { active: ReturnType<typeof useActiveCall>; ready: boolean }) {
  const t = useText(seatWords)
  const people = useAnswer('demo.people', {})
  const tell = useAct('calls.demoSwitch')
  const [line, setLine] = useState<{ callRef: string; phone: string }>()
  const [next, setNext] = useState(0)
  const ring = async () => {
    const citizens = (people.data?.items ?? []).filter((one) => one.app === 'citizen')
    const calling = { callRef: newId(), phone: citizens[next % Math.max(1, citizens.length)]?.phone ?? NOBODY }
    setNext(next + 1)
    if (!(await tell.run({ ...calling, kind: 'newCall' }))) return
    await new Promise((resolve) => setTimeout(resolve, RINGS_MS))
    if (await tell.run({ ...calling, kind: 'answer' })) setLine(calling)
  }
  const hangUp = async () => {
    if (line && (await tell.run({ ...line, kind: 'hangup' }))) setLine(undefined)
  }
  return (
    <>
      {line && active.call && !active.call.over ? (
        <Button small icon="phone-off" busy={tell.busy} onClick={() => void hangUp()}>
          {t.hangUp}
        </Button>
      ) : (
        ready &&
        !active.call && (
          <Button small icon="phone-call" busy={tell.busy} onClick={() => void ring()}>
            {t.ring}
          </Button>
        )
      )}
      {tell.problem && <ProblemNotice problem={tell.problem} />}
    </>
  )
}
