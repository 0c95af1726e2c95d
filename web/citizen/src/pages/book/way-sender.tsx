import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, createMessages, newId, Notice, problemOf, ProblemNotice, useText, type Problem } from '@app/ui'
import { call } from '../../app/api.ts'
import type { RequestView } from '../../components/request-badge.tsx'
import { useWay, type Way } from '../../booking/way-store.ts'

const words = createMessages({
  en: {
    sending: 'Sending what you said about the way…',
    sent: 'Whoever comes has your directions',
    kept: 'Your directions are still on this phone',
    drop: 'Leave it out',
  },
  ur: {
    sending: 'آپ کا بتایا راستہ بھیجا جا رہا ہے…',
    sent: 'راستہ نمائندے تک پہنچا دیا گیا',
    kept: 'آپ کا بتایا راستہ ابھی اسی فون میں ہے',
    drop: 'رہنے دیں',
  },
})

const items = { voice: 'way-voice', photo: 'gate-photo' } as const

/** Sends the voice and the photo once the order has a request for them. What did not go stays on the phone and is sent from here later. */
export function WaySender({ request }: { request: Pick<RequestView, 'id' | 'orderId'> }) {
  const t = useText(words)
  const [way, change] = useWay(request.orderId)
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle')
  const [problem, setProblem] = useState<Problem>()
  // A second try sends the same file under the same id: the server knows it again.
  const ids = useRef({ voice: newId(), photo: newId() })
  const send = useCallback(
    async (kept: Way) => {
      setState('sending')
      setProblem(undefined)
      try {
        for (const part of ['voice', 'photo'] as const) {
          const blob = kept[part]
          if (!blob) continue
          await call(
            'requests.upload',
            { requestId: request.id, fileId: ids.current[part], itemId: items[part] },
            { bytes: new Uint8Array(await blob.arrayBuffer()) },
          )
          change({ [part]: undefined })
        }
        setState('sent')
      } catch (error) {
        setState('idle')
        setProblem(problemOf(error))
      }
    },
    [request.id, change],
  )
  const waiting = way && (way.voice || way.photo) ? way : undefined
  const begun = useRef(false)
  useEffect(() => {
    if (!waiting || begun.current) return
    begun.current = true
    void send(waiting)
  }, [waiting, send])
  if (state === 'sending') return <Notice icon="upload" live title={t.sending} />
  if (state === 'sent') return <Notice tone="success" live title={t.sent} />
  if (!problem || !waiting) return null
  return (
    <Notice
      tone="warning"
      icon="mic"
      title={t.kept}
      action={
        <Button small tone="quiet" onClick={() => change({ voice: undefined, photo: undefined })}>
          {t.drop}
        </Button>
      }
    >
      <ProblemNotice problem={problem} onRetry={() => void send(waiting)} />
    </Notice>
  )
}
