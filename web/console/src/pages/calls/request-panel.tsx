import { Bdi, createMessages, Icon, Notice, Said, useSay, useText, inLanguage, type Language } from '@app/ui'
import { Complaints } from '../../components/request/complaints.tsx'
import { RefundPanel } from '../../components/refund/refund-panel.tsx'
import { RequestActions } from '../../components/request/request-actions.tsx'
import { RequestBadges } from '../../components/request/request-badges.tsx'
import { RequestFacts } from '../../components/request/request-facts.tsx'
import type { RequestView } from '../../components/request/request-words.ts'
import { callWords } from './call-words.ts'

const words = createMessages({
  en: {
    say: 'Read out',
    ur: 'اردو',
    en: 'English',
    missing: 'What’s missing',
    fee: 'They can have a free correction visit',
    reject: 'Rejected because',
  },
  ur: {
    say: 'پڑھ کر سنائیں',
    ur: 'اردو',
    en: 'English',
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
  return (
    <div className="stack gap-4">
      <div className="spoken" role="region" aria-label={t.say}>
        <p className="spoken-head small interface">
          <span>
            <Icon name="speaker" /> {t.say}
          </span>
          <span className="row gap-1" role="group" aria-label={`${c.language} (L)`}>
            {(['ur', 'en'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={spokenIn === one}
                lang={one}
                onClick={() => onSpokenIn(one)}
              >
                {t[one]}
              </button>
            ))}
          </span>
        </p>
        <p className="spoken-words" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
          <Said>{inLanguage(request.spoken, spokenIn)}</Said>
        </p>
      </div>
      <header className="request-head interface">
        <h2 className="request-name">
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
      <RequestActions request={request} />
      <RefundPanel request={request} />
      <Complaints request={request} />
      <RequestFacts request={request} />
    </div>
  )
}
