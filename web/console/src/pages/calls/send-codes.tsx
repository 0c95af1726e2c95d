import { Button, createMessages, ProblemNotice, useText, useToast } from '@app/ui'
import { isOut } from '@app/domain/dispatch'
import { useAct } from '../../app/api.ts'
import type { RequestView } from '../../components/request/request-words.ts'

const words = createMessages({
  en: { send: 'Text the visit’s codes again', sent: 'The codes are on their way to the household' },
  ur: { send: 'ملاقات کے کوڈ دوبارہ بھیجیں', sent: 'کوڈ گھر والوں کو بھیج دیے گئے' },
})

/** The household’s codes are never on this screen: they go out again to the number that had them. */
export function SendCodes({ request }: { request: RequestView }) {
  const t = useText(words)
  const toast = useToast()
  const act = useAct('requests.sendCodes')
  if (!request.visits.some((visit) => visit.kind === 'household' && isOut(visit.state as never))) return null
  const send = async () => (await act.run({ requestId: request.id })) && toast(t.sent)
  return (
    <div className="stack gap-2">
      <Button small icon="message" busy={act.busy} onClick={() => void send()}>
        {t.send}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} />}
    </div>
  )
}
