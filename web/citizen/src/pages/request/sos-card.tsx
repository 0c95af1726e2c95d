import { useEffect, useState } from 'react'
import { Button, Confirm, createMessages, LinkButton, newId, Notice, ProblemNotice, useCommand, useText } from '@app/ui'
import { call } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'

const words = createMessages({
  en: { help: 'I need help', sure: 'Call for help?', text: 'Our operations desk hears it at once and calls you. In danger call the police first.', call: 'Call for help', done: 'Help is called', doneText: 'Operations has it and will call you.', police: 'Police (15)', offline: 'No network: call, or send a text message', offlineText: 'The call is sent by itself as soon as there is a network. Keep this page open.', ring: 'Call us', write: 'Send a text message' },
  ur: { help: 'مجھے مدد چاہیے', sure: 'مدد بلائیں؟', text: 'ہمارا دفتر فوراً سنتا ہے اور آپ کو فون کرتا ہے۔ خطرہ ہو تو پہلے پولیس کو فون کریں۔', call: 'مدد بلائیں', done: 'مدد بلا لی گئی', doneText: 'دفتر کو اطلاع ہو گئی، وہ آپ کو فون کریں گے۔', police: 'پولیس (15)', offline: 'نیٹ ورک نہیں: فون کریں یا ایس ایم ایس بھیجیں', offlineText: 'نیٹ ورک آتے ہی پکار خود چلی جائے گی۔ یہ صفحہ کھلا رکھیں۔', ring: 'ہمیں فون کریں', write: 'ایس ایم ایس بھیجیں' },
})

/** How often a call that found no network is tried again while the page is open. */
const AGAIN_MS = 5_000

/** While somebody is at the door, and for a while after: one way to call for help, asked once so that a pocket does not press it. */
export function SosCard({ requestId }: { requestId: string }) {
  const t = useText(words)
  const [asking, setAsking] = useState(false)
  const [called, setCalled] = useState(false)
  const [alertId] = useState(newId)
  const sos = useCommand((input: { requestId: string; alertId: string }, commandId) => call('safety.citizenSos', input, { commandId }))
  const press = async () => {
    if (!(await sos.run({ requestId, alertId }))) return
    setAsking(false)
    setCalled(true)
  }
  const stranded = sos.problem?.kind === 'offline' || sos.problem?.kind === 'broken'
  useEffect(() => {
    if (!stranded || called) return undefined
    const again = setInterval(() => void press(), AGAIN_MS)
    return () => clearInterval(again)
  })
  if (called) return <Notice tone="warning" icon="sos" live title={t.done} action={<LinkButton href="tel:15" icon="phone">{t.police}</LinkButton>}>{t.doneText}</Notice>
  return (
    <>
      {stranded && !asking && <Stranded />}
      <Button tone="quiet" block icon="sos" onClick={() => setAsking(true)}>{t.help}</Button>
      <Confirm open={asking} title={t.sure} confirm={t.call} danger busy={sos.busy} onConfirm={() => void press()} onClose={() => setAsking(false)}>
        <p>{t.text}</p>
        {stranded && <Stranded />}
        {sos.problem && !stranded && <ProblemNotice problem={sos.problem} />}
      </Confirm>
    </>
  )
}

/** The roads that need no data network; a text message from whomever rings at the desk. */
function Stranded() {
  const t = useText(words)
  const { helpline } = useProgramme()
  return (
    <Notice tone="danger" live title={t.offline} action={<span className="row gap-2"><LinkButton href={`tel:${helpline}`} icon="phone">{t.ring}</LinkButton> <LinkButton href={`sms:${helpline}?body=SOS`} icon="message">{t.write}</LinkButton> <LinkButton href="tel:15" icon="phone">{t.police}</LinkButton></span>}>
      {t.offlineText}
    </Notice>
  )
}
