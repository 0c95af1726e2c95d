import { useCallback, useRef, useState } from 'react'
import { useLatest } from './use-latest.ts'
import { newId } from './new-id.ts'
import { problemOf, type Problem } from './problem.ts'

export interface CommandState<I, O> {
  /** Sends once; undefined when it did not happen (the problem then says why). */
  run(input: I): Promise<O | undefined>
  busy: boolean
  problem: Problem | undefined
  clear(): void
}

/**
 * A change, sent safely: while the network fails, a repeat of the same input carries the same command id, so that
 * the server does it once however often the button was pressed.
 */
export function useCommand<I, O>(send: (input: I, commandId: string) => Promise<O>): CommandState<I, O> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const pending = useRef<{ body: string; commandId: string } | null>(null)
  const flying = useRef(false)
  const latestSend = useLatest(send)
  const run = useCallback(
    async (input: I) => {
      if (flying.current) return undefined
      flying.current = true
      setBusy(true)
      setProblem(undefined)
      const body = JSON.stringify(input)
      if (pending.current?.body !== body) pending.current = { body, commandId: newId() }
      try {
        const output = await latestSend.current(input, pending.current.commandId)
        pending.current = null
        return output
      } catch (error) {
        const found = problemOf(error)
        // Only an unanswered command is repeated as itself; a refused one is a new command next time.
        if (found.kind === 'refused') pending.current = null
        setProblem(found)
        return undefined
      } finally {
        flying.current = false
        setBusy(false)
      }
    },
    [latestSend],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { run, busy, problem, clear }
}
