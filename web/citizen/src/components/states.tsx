import type { ReactNode } from 'react'
import { createMessages, ProblemNotice, Skeleton, useText, type QueryState } from '@app/ui'
import { SignInGate } from './sign-in-gate.tsx'

const words = createMessages({ en: { loading: 'Loading' }, ur: { loading: 'لوڈ ہو رہا ہے' } })

export interface AnsweredProps<T> {
  answer: QueryState<T>
  shape?: 'text' | 'card' | 'tile' | 'row'
  lines?: number
  children: (data: T) => ReactNode
}

/** The four faces of a page: coming, here, here but old, and not to be had. */
export function Answered<T>({ answer, shape = 'card', lines = 3, children }: AnsweredProps<T>) {
  const t = useText(words)
  if (answer.problem?.kind === 'signedOut') return <SignInGate />
  return (
    <>
      {answer.problem && <ProblemNotice problem={answer.problem} onRetry={answer.reload} />}
      {answer.data !== undefined
        ? children(answer.data)
        : answer.loading && <Skeleton shape={shape} lines={lines} label={t.loading} />}
    </>
  )
}
