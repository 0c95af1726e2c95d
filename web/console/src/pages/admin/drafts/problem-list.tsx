import { Bdi, Notice, useSay, useText } from '@app/ui'
import type { Draft } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

/** What the server says against the draft as it was last saved. */
export function ProblemList({ problems, stale }: { problems: Draft['problems']; stale: boolean }) {
  const t = useText(draftWords)
  const say = useSay()
  if (problems.length === 0)
    return (
      <Notice tone="success" title={t.fine}>
        {stale && t.unsaved}
      </Notice>
    )
  return (
    <Notice tone="warning" title={t.problems}>
      <ul className="bullets">
        {problems.map((one) => (
          <li key={`${one.path}${one.code}${one.what}`}>
            {say(one.words)}
            {one.what && (
              <>
                : <bdi>{one.what}</bdi>
              </>
            )}{' '}
            {one.path && (
              <span className="small muted">
                <Bdi>{one.path}</Bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      {stale && <p className="small">{t.unsaved}</p>}
    </Notice>
  )
}
