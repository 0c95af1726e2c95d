import { useState } from 'react'
import { Bdi, Button, CodeField, createMessages, groupPhone, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import type { RequestView } from '../../components/request-badge.tsx'

const words = createMessages({
  en: {
    title: 'Whoever opens the door gets no texts yet',
    sent: 'We sent one text with a code to',
    lead: 'Enter it here if they tell you, and the texts go to them. Until then you get them. The visit goes ahead either way.',
    code: 'Code from their phone',
    have: 'I have the code',
    save: 'Send texts to them',
    done: 'They’ll get the texts about the visit',
  },
  ur: {
    title: 'دروازہ کھولنے والے کو ابھی پیغام نہیں جا رہے',
    sent: 'ہم نے ایک کوڈ اس نمبر پر بھیجا ہے:',
    lead: 'وہ آپ کو کوڈ بتا دیں تو یہاں لکھیں، پھر ملاقات کے پیغام انہیں جائیں گے۔ تب تک آپ ہی کو آئیں گے۔ ملاقات ہر صورت ہو گی۔',
    code: 'ان کے فون پر آیا ہوا کوڈ',
    have: 'میرے پاس کوڈ ہے',
    save: 'پیغام انہیں بھیجیں',
    done: 'اب ملاقات کے پیغام انہیں جائیں گے',
  },
})

/** The receiver's number is another's, and nobody has shown that they know of it. */
export function ReceiverCode({ request, reload }: { request: RequestView; reload(): void }) {
  const t = useText(words)
  const toast = useToast()
  const act = useAct('requests.proveReceiver')
  const [code, setCode] = useState('')
  const [open, setOpen] = useState(false)
  const { receiver } = request
  if (receiver?.proved !== false || !request.nextSlot) return null
  const prove = async () => {
    if (code.length < 6 || !(await act.run({ requestId: request.id, code }))) return
    toast(t.done)
    reload()
  }
  return (
    <section className="stack gap-2">
      <h3>{t.title}</h3>
      <p className="small">
        {t.sent} <Bdi>{groupPhone(receiver.phoneMasked)}</Bdi>
      </p>
      <p className="small">{t.lead}</p>
      {open ? (
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void prove()
          }}
        >
          <CodeField id="receiver-code" label={t.code} value={code} onChange={setCode} />
          {act.problem && <ProblemNotice problem={act.problem} />}
          <Button type="submit" block busy={act.busy} disabled={code.length < 6}>
            {t.save}
          </Button>
        </form>
      ) : (
        <Button icon="key" onClick={() => setOpen(true)}>
          {t.have}
        </Button>
      )}
    </section>
  )
}
