import { useCallback, useEffect, useState } from 'react'
import { newId } from '@app/ui'
import { useAct } from '../../app/api.ts'

export interface ActiveCall {
  callId: string
  /** As typed or as the telephone showed it. */
  phone: string
  startedAt: number
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
  const starting = useAct('calls.start')
  useEffect(() => {
    if (call) sessionStorage.setItem(KEPT, JSON.stringify(call))
    else sessionStorage.removeItem(KEPT)
  }, [call])
  const start = useCallback(
    async (phone: string, direction: 'in' | 'out' = 'in') => {
      const callId = newId()
      const started = await starting.run({ callId, phone, direction })
      if (started) setCall({ callId, phone: started.phoneNormal ?? phone, startedAt: Date.now() })
      return Boolean(started)
    },
    [starting.run],
  )
  const finished = useCallback(() => setCall(undefined), [])
  return { call, start, starting: starting.busy, problem: starting.problem, finished }
}

/** Whether what was typed into the search is a telephone number. */
export const looksLikePhone = (text: string): boolean => /^[+\d\s()/.-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7
