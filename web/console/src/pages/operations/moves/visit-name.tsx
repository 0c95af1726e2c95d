import type { Output } from '@app/contract/calls'
import { Bdi, Icon, useSay, useText } from '@app/ui'
import { moveWords } from './move-words.ts'

export type ComingVisit = Output<'operations.visits'>['items'][number]

/** What is to be done, under its number; a private service is not named. */
export function VisitName({ visit }: { visit: ComingVisit }) {
  const t = useText(moveWords)
  const say = useSay()
  return (
    <>
      {visit.discreet ? (
        <>
          <Icon name="lock" /> {t.private}
        </>
      ) : (
        say(visit.serviceName)
      )}
      <br />
      <span className="small muted">
        <Bdi>{visit.trackingNo}</Bdi>
        {visit.requests > 1 && <> · {t.together(visit.requests)}</>}
      </span>
    </>
  )
}
