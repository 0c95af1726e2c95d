import { useEffect, useRef } from 'react'
import { Bdi, createMessages, Icon, Notice, useSay, useText, type Language } from '@app/ui'
import { Complaints } from '../../components/request/complaints.tsx'
import { RefundPanel } from '../../components/refund/refund-panel.tsx'
import { ReceiverCode } from '../../components/request/receiver-code.tsx'
import { RequestActions } from '../../components/request/request-actions.tsx'
import { RequestBadges } from '../../components/request/request-badges.tsx'
import { RequestFacts } from '../../components/request/request-facts.tsx'
import type { RequestView } from '../../components/request/request-words.ts'
import { callWords } from './call-words.ts'
import { SendCodes } from './send-codes.tsx'
import { SpokenWords } from './spoken-words.tsx'

const words = createMessages({
  en: {
    missing: 'What’s missing',
    fee: 'They can have a free correction visit',
    reject: 'Rejected because',
  },
  ur: {
    missing: 'کیا کمی ہے',
    fee: 'درستی کے لیے مفت ملاقات ہو سکتی ہے',
    reject: 'نامنظوری کی وجہ',
  },
})

interface RequestPanelProps {
  request: RequestView
  spokenIn: Language
  onSpokenIn(language: Language): void
}

/** The first line is what the agent says; below it what they may be asked next, and what they can do. */
export function RequestPanel({ request, spokenIn, onSpokenIn }: RequestPanelProps) {
  const t = useText(words)
  const c = useText(callWords)
  const say = useSay()
  const objection = request.application?.objection
  const rejection = request.application?.rejection
  const title = useRef<HTMLHeadingElement>(null)
  // Where what had the keyboard is gone, as the field of the caller’s code is, it goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  return (
    <div className="stack gap-4">
      <SpokenWords spoken={request.spoken} spokenIn={spokenIn} onSpokenIn={onSpokenIn} />
      <header className="request-head interface">
        <h2 className="request-name" ref={title} tabIndex={-1}>
          {request.discreet && (
            <>
              <Icon name="lock" label={c.discreet} />{' '}
            </>
          )}
          {say(request.serviceName)} · <span className="request-case">{say(request.caseName)}</span>
        </h2>
        <p className="row gap-2">
          <Bdi className="tracking">{request.trackingNo}</Bdi> <RequestBadges request={request} />
        </p>
        {request.discreet && <p className="small request-discreet">{c.discreet}</p>}
      </header>
      {objection && (
        <Notice tone="warning" title={`${t.missing}: ${say(objection.words)}`}>
          {objection.freeVisit && t.fee}
        </Notice>
      )}
      {rejection && (
        <Notice tone="danger" title={`${t.reject}: ${say(rejection.words)}`}>
          <bdi>{rejection.ground}</bdi>
        </Notice>
      )}
      <SendCodes request={request} />
      <ReceiverCode request={request} />
      <RequestActions request={request} />
      <RefundPanel request={request} />
      <Complaints request={request} />
      <RequestFacts request={request} />
    </div>
  )
}
