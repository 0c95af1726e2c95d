import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '@app/ui'
import { useAct } from '../../app/api.ts'

export interface ActiveCall {
  callId: string
  /** As typed or as the telephone showed it; empty where the caller hides it. */
  phone: string
  startedAt: number
  /** The telephone has said that it is over: what is left is the wrap-up. */
  over?: boolean
  /** Put through by the telephone switch. */
  bySwitch?: boolean
}

const KEPT = 'console-call'

/** A reload in the middle of a call must not lose it: every call needs its disposition. */
function kept(): ActiveCall | undefined {
  try {
    const text = sessionStorage.getItem(KEPT)
    return text ? (JSON.parse(text) as ActiveCall) : undefined
  } catch {
    return undefined
  }
}

/** The one call of this desk, from its start to its disposition. */
export function useActiveCall() {
  const [call, setCall] = useState(kept)
  const finishedIds = useRef(new Set<string>())
  const starting = useAct('calls.start')
  const { run } = starting
  useEffect(() => {
    if (call) sessionStorage.setItem(KEPT, JSON.stringify(call))
    else sessionStorage.removeItem(KEPT)
  }, [call])
  const start = useCallback(
    async (phone: string, direction: 'in' | 'out' = 'in') => {
      const callId = newId()
      const started = await run({ callId, phone, direction })
      if (started) setCall({ callId, phone: started.phoneNormal ?? phone, startedAt: Date.now() })
      return Boolean(started)
    },
    [run],
  )
  /** A call that the switch put through; one that was finished here does not come back with an older answer. */
  const answered = useCallback(
    (next: ActiveCall) =>
      setCall((now) =>
        now && now.callId !== next.callId
          ? now
          : finishedIds.current.has(next.callId)
            ? now
            : { ...now, ...next, over: next.over || now?.over },
      ),
    [],
  )
  const finished = useCallback(() => {
    setCall((now) => {
      if (now) finishedIds.current.add(now.callId)
      return undefined
    })
  }, [])
  return { call, start, answered, starting: starting.busy, problem: starting.problem, finished }
}

/** Whether what was typed into the search is a telephone number. */
export const looksLikePhone = (text: string): boolean =>
  /^[+\d\s()/.-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7
