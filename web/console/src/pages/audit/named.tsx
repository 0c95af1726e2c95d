import { useText } from '@app/ui'
import { actionName, kindOf } from './action-name.ts'
import { thingWords } from './thing-words.ts'
import { verbWords } from './verb-words.ts'

/** Words for people, and under them the id that an auditor compares and prints. */
function Named({ words, id }: { words: string | undefined; id: string }) {
  if (!words) return <bdi dir="ltr">{id}</bdi>
  return (
    <>
      <bdi title={id}>{words}</bdi>
      <br />
      <bdi dir="ltr" className="small muted raw-id">
        {id}
      </bdi>
    </>
  )
}

export function ActionName({ action }: { action: string }) {
  const things = useText(thingWords)
  const verbs = useText(verbWords)
  return <Named words={actionName(action, things, verbs)} id={action} />
}

/** Whoever acted: by name where they are ours, else by what they are. */
export function ActorName({ actor, name }: { actor: string; name: string }) {
  const things = useText(thingWords)
  return <Named words={name || (actor.startsWith('staff:') ? things.unnamed : kindOf(actor, things))} id={actor} />
}

/** What it was done to: a request by its number, with the way to it. */
export function SubjectName({
  subject,
  trackingNo,
  href,
}: {
  subject: string
  trackingNo: string | null
  href: string | undefined
}) {
  const things = useText(thingWords)
  if (!trackingNo) {
    const named = <Named words={kindOf(subject, things)} id={subject} />
    return href ? <a href={href}>{named}</a> : named
  }
  return (
    <>
      <span title={subject}>
        {things.request}{' '}
        {href ? (
          <a href={href}>
            <bdi dir="ltr">{trackingNo}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{trackingNo}</bdi>
        )}
      </span>
      <br />
      <bdi dir="ltr" className="small muted raw-id">
        {subject}
      </bdi>
    </>
  )
}
