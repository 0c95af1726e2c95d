import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Button, createMessages, Dialog, Icon, LinkButton, Phone, ProblemNotice, useSay, useText } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { useSession } from '../../../app/session.tsx'
import { partyWords, turnWords } from '../../../components/request/request-words.ts'
import type { BoardItem } from './board-item.ts'

type Whom = Output<'operations.callWhom'>

const words = createMessages({
  en: {
    call: 'Call',
    title: 'The person whose turn it is',
    dial: 'Dial',
    recorded: 'The number is for this call only. We record that you called.',
    private: 'Private service: don’t name it on the phone',
    desk: 'Open in the call centre',
    request: 'Request',
  },
  ur: {
    call: 'فون کریں',
    title: 'جس کی باری ہے',
    dial: 'نمبر ملائیں',
    recorded: 'یہ نمبر صرف اسی کال کے لیے ہے۔ درج ہو گا کہ آپ نے کال کی۔',
    private: 'نجی سروس: فون پر نام نہ لیں',
    desk: 'کال سینٹر میں کھولیں',
    request: 'درخواست',
  },
})

/** Whose turn is somebody with a telephone; the law, the calendar and we ourselves are not rung. */
export const mayRing = (item: Pick<BoardItem, 'turn'>): boolean =>
  item.turn.party === 'you' || item.turn.party === 'representative' || item.turn.party === 'office'

/** Beside what is late or stuck: asks for the number of whoever it waits on, and opens the telephone. */
export function CallTurn({ item }: { item: BoardItem }) {
  const t = useText(words)
  const say = useSay()
  const turns = useText(turnWords)
  const parties = useText(partyWords)
  const { me } = useSession()
  const ask = useAct('operations.callWhom')
  const [whom, setWhom] = useState<Whom>()
  if (!mayRing(item)) return null
  const ring = async () => {
    const found = await ask.run({ requestId: item.id })
    if (found) setWhom(found)
  }
  const close = () => {
    setWhom(undefined)
    ask.clear()
  }
  return (
    <>
      <Button
        small
        icon="phone-call"
        busy={ask.busy}
        label={`${t.call}: ${parties[item.turn.party]}, ${item.trackingNo}`}
        onClick={() => void ring()}
      />
      <Dialog open={Boolean(whom ?? ask.problem)} title={t.title} onClose={close}>
        {ask.problem && <ProblemNotice problem={ask.problem} />}
        {whom && (
          <div className="stack gap-3">
            <p>
              <strong>
                <bdi>{say(whom.name) || turns[whom.party]}</bdi>
              </strong>
              {say(whom.name) && <> · {turns[whom.party]}</>}
              <br />
              <span className="small muted interface">
                {t.request} <bdi dir="ltr">{item.trackingNo}</bdi>
              </span>
            </p>
            {whom.discreet && (
              <p className="request-discreet interface">
                <Icon name="lock" /> {t.private}
              </p>
            )}
            <LinkButton tone="primary" icon="phone" block href={`tel:${whom.phone.replace(/[^\d+]/g, '')}`}>
              {t.dial} <Phone value={whom.phone} />
            </LinkButton>
            {me?.roles.includes('agent') && (
              <Link className="interface" to="/calls" search={{ request: item.id }}>
                {t.desk}
              </Link>
            )}
            <p className="small muted interface">
              <Icon name="eye" /> {t.recorded}
            </p>
          </div>
        )}
      </Dialog>
    </>
  )
}
