import { useState } from 'react'
import { Button, Confirm, createMessages, LinkButton, newId, Notice, ProblemNotice, useCommand, useText } from '@app/ui'
import { call } from '../../app/api.ts'

const words = createMessages({
  en: { help: 'I need help', sure: 'Call for help?', text: 'Our operations desk hears it at once and calls you. In danger call the police first.', call: 'Call for help', done: 'Help is called', doneText: 'Operations has it and will call you.', police: 'Police (15)' },
  ur: { help: 'مجھے مدد چاہیے', sure: 'مدد بلائیں؟', text: 'ہمارا دفتر فوراً سنتا ہے اور آپ کو فون کرتا ہے۔ خطرہ ہو تو پہلے پولیس کو فون کریں۔', call: 'مدد بلائیں', done: 'مدد بلا لی گئی', doneText: 'دفتر کو اطلاع ہو گئی، وہ آپ کو فون کریں گے۔', police: 'پولیس (15)' },
})

/** While somebody is at the door: one way to call for help, asked once so that a pocket does not press it. */
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
  if (called) return <Notice tone="warning" icon="sos" live title={t.done} action={<LinkButton href="tel:15" icon="phone">{t.police}</LinkButton>}>{t.doneText}</Notice>
  return (
    <>
      <Button tone="quiet" block icon="sos" onClick={() => setAsking(true)}>{t.help}</Button>
      <Confirm open={asking} title={t.sure} confirm={t.call} danger busy={sos.busy} onConfirm={() => void press()} onClose={() => setAsking(false)}>
        <p>{t.text}</p>
        {sos.problem && <ProblemNotice problem={sos.problem} />}
      </Confirm>
    </>
  )
}
