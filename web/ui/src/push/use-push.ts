import { useCallback, useEffect, useState } from 'react'
import { problemOf, type Problem } from '../live/problem.ts'
import { pushState, turnOff, turnOn, type PushOf, type PushState } from './browser.ts'

export interface Push {
  /** Undefined until the browser has said it. */
  state: PushState | undefined
  busy: boolean
  problem: Problem | undefined
  on(): Promise<void>
  off(): Promise<void>
}

/** Whether this browser is told things, and the way to change it. */
export function usePush(push: PushOf, accountId: string): Push {
  const [state, setState] = useState<PushState>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let here = true
    void pushState(push, accountId).then((found) => here && setState(found))
    return () => {
      here = false
    }
  }, [push, accountId])
  const act = useCallback(
    async (deed: () => Promise<unknown>) => {
      setBusy(true)
      setProblem(undefined)
      await deed().catch((error: unknown) => setProblem(problemOf(error)))
      setState(await pushState(push, accountId))
      setBusy(false)
    },
    [push, accountId],
  )
  const on = useCallback(() => act(() => turnOn(push, accountId)), [act, push, accountId])
  const off = useCallback(() => act(() => turnOff(push)), [act, push])
  return { state, busy, problem, on, off }
}
