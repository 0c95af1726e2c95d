import type { ReactNode } from 'react'
import { LinkButton, Notice, ProblemNotice, Skeleton, useText, When } from '@app/ui'
import type { KeptState } from '../offline/use-offline.tsx'
import { to } from './paths.ts'
import { commonWords } from './words.ts'

interface KnownProps<T> {
  of: KeptState<T>
  shape?: 'text' | 'card' | 'tile' | 'row'
  lines?: number
  /** Within another: the outer one says how old the data is. */
  inner?: boolean
  children: (data: T) => ReactNode
}

/** The faces of a page's data: coming; here; here but as old as it says; not to be had; the session has ended. */
export function Known<T>({ of, shape = 'card', lines = 3, inner, children }: KnownProps<T>) {
  const t = useText(commonWords)
  const { data, problem, at, loading, reload } = of
  if (problem?.kind === 'signedOut') {
    return (
      <Notice
        tone="information"
        icon="lock"
        title={t.signInAgain}
        action={
          <LinkButton href={to('signIn')} tone="primary">
            {t.signIn}
          </LinkButton>
        }
      />
    )
  }
  if (data === undefined) {
    if (problem) return <ProblemNotice problem={problem} onRetry={() => void reload()} />
    return loading ? <Skeleton shape={shape} lines={lines} label={t.loading} /> : null
  }
  return (
    <>
      {problem && problem.kind !== 'offline' && <ProblemNotice problem={problem} onRetry={() => void reload()} />}
      {problem?.kind === 'offline' && at && !inner && (
        <p className="small muted interface heard">
          {t.lastHeard} <When at={at} />
        </p>
      )}
      {children(data)}
    </>
  )
}
