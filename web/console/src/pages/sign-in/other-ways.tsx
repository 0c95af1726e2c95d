import { Button, ProblemNotice, useSay, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { otherWords } from './other-words.ts'
import { keepWay } from './way-back.ts'

/** Other sign-ins by which staff may come, each with its own words; nothing where there is none. */
export function OtherWays() {
  const t = useText(otherWords)
  const say = useSay()
  const ways = useAnswer('signon.ways', {})
  const begin = useAct('signon.begin')
  const items = ways.data?.items ?? []
  if (items.length === 0) return null
  const go = async (connectionId: string) => {
    const begun = await begin.run({ connectionId })
    if (!begun) return
    keepWay({ attemptId: begun.attemptId, keep: begun.keep })
    location.assign(begun.url)
  }
  return (
    <section className="stack gap-3" aria-labelledby="other-ways">
      <h2 id="other-ways" className="small muted">
        {t.other}
      </h2>
      {items.map((way) => (
        <div key={way.connectionId} className="stack gap-2">
          <Button block icon="id-card" busy={begin.busy} onClick={() => void go(way.connectionId)}>
            {say(way.button)}
          </Button>
          {way.failing && <p className="small muted">{t.failing}</p>}
        </div>
      ))}
      <p className="small muted">{t.also}</p>
      {begin.problem && <ProblemNotice problem={begin.problem} />}
    </section>
  )
}
