import { useState } from 'react'
import { Bdi, Button, CodeField, createMessages, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import type { RequestView } from './request-words.ts'

const words = createMessages({
  en: {
    lead: 'Whoever opens the door gets no texts yet; the caller gets them. We sent one code to',
    code: 'Code from the receiver’s phone, as the caller reads it',
    save: 'Send texts to the receiver',
    done: 'The receiver gets the texts about the visit now',
  },
  ur: {
    lead: 'دروازہ کھولنے والے کو ابھی پیغام نہیں جا رہے، کالر کو جاتے ہیں۔ ایک کوڈ اس نمبر پر بھیجا گیا:',
    code: 'دروازہ کھولنے والے کے فون کا کوڈ، جیسے کالر پڑھے',
    save: 'پیغام انہیں بھیجیں',
    done: 'اب ملاقات کے پیغام انہیں جائیں گے',
  },
})

/** For a caller who was given the code by whoever opens the door. */
export function ReceiverCode({ request }: { request: RequestView }) {
  const t = useText(words)
  const toast = useToast()
  const act = useAct('requests.proveReceiver')
  const [code, setCode] = useState('')
  const { receiver } = request
  if (receiver?.proved !== false || !request.nextSlot) return null
  const prove = async () => code.length === 6 && (await act.run({ requestId: request.id, code })) && toast(t.done)
  return (
    <form
      className="stack gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void prove()
      }}
    >
      <p className="small">
        {t.lead} <Bdi>{receiver.phoneMasked}</Bdi>
      </p>
      <CodeField id="receiver-code" label={t.code} value={code} onChange={setCode} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button small type="submit" busy={act.busy} disabled={code.length < 6}>
        {t.save}
      </Button>
    </form>
  )
}
