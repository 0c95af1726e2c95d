import { useState } from 'react'
import { ActionBar, Button, Card, PhoneField, TextField, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { finishWords } from './finish-words.ts'
import { VisitFrame } from './visit-frame.tsx'

export default function WitnessPage() {
  const t = useText(finishWords)
  return <VisitFrame title={t.witnessTitle} lead={t.witnessLead}>{(visit) => <Witness visit={visit} />}</VisitFrame>
}

function Witness({ visit }: { visit: VisitView }) {
  const t = useText(finishWords)
  const { go } = useNavigation()
  const acting = useAct()
  const [witnessName, setName] = useState('')
  const [witnessPhone, setPhone] = useState('')
  const submit = async () => {
    const done = await acting.act({ endpoint: 'visits.startByWitness', lane: visit.id, input: { visitId: visit.id, witnessName: witnessName.trim(), witnessPhone } })
    if (done.kind !== 'refused') go(to('visit', { visitId: visit.id }), true)
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (witnessName.trim()) void submit() }}>
      <Card>
        <TextField id="witness" label={t.witnessName} value={witnessName} onChange={setName} maxLength={80} />
        <PhoneField id="witness-phone" label={t.witnessPhone} optional autoComplete="off" value={witnessPhone} onChange={setPhone} />
        <Refused acting={acting} />
        <ActionBar><Button type="submit" tone="primary" block icon="signature" busy={acting.busy} disabled={witnessName.trim() === ''}>{t.startWitness}</Button></ActionBar>
      </Card>
    </form>
  )
}
