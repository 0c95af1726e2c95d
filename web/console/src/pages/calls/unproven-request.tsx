import { Bdi, createMessages, EmptyState, type Language, Notice, useText } from '@app/ui'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { RequestBadges } from '../../components/request/request-badges.tsx'
import type { RequestCard } from '../../components/request/request-words.ts'
import { ProofForm } from './own-panel.tsx'
import { SpokenWords } from './spoken-words.tsx'
import type { useCallerProof } from './use-caller-proof.ts'

const words = createMessages({
  en: {
    title: 'Where it stands is all that can be said yet',
    text: 'Form, address, papers and changes open when the caller has read you the code that we send to their number.',
    noCall: 'This opens during a call',
    noCallText: 'Take or start the call with whoever ordered it.',
  },
  ur: {
    title: 'ابھی صرف یہ بتایا جا سکتا ہے کہ درخواست کہاں تک پہنچی',
    text: 'فارم، پتا، کاغذات اور تبدیلی تب کھلیں گے جب کال کرنے والا وہ کوڈ پڑھ کر سنائے جو ہم اس کے نمبر پر بھیجتے ہیں۔',
    noCall: 'یہ صرف کال کے دوران کھلتا ہے',
    noCallText: 'جس نے آرڈر دیا ہے، اس سے کال شروع کریں۔',
  },
})

interface UnprovenRequestProps {
  card: RequestCard | undefined
  call: ActiveCall | undefined
  spokenIn: Language
  onSpokenIn(language: Language): void
  onProved: ReturnType<typeof useCallerProof>['prove']
}

/** A request before its orderer has proved who they are: its card, what may be said of it, and the way to the rest. */
export function UnprovenRequest({ card, call, spokenIn, onSpokenIn, onProved }: UnprovenRequestProps) {
  const t = useText(words)
  return (
    <div className="stack gap-4">
      {card && (
        <>
          <SpokenWords spoken={card.spoken} spokenIn={spokenIn} onSpokenIn={onSpokenIn} />
          <p className="row gap-2 interface">
            <Bdi className="tracking">{card.trackingNo}</Bdi> <RequestBadges request={card} />
          </p>
        </>
      )}
      <Notice tone="information" icon="lock" title={t.title}>
        {t.text}
      </Notice>
      {call && !call.over ? (
        <ProofForm call={call} onProved={onProved} />
      ) : (
        <EmptyState icon="phone-call" title={t.noCall}>
          {t.noCallText}
        </EmptyState>
      )}
    </div>
  )
}
