import { useState } from 'react'
import { ActionBar, Button, Card, newId, PhoneField, TextField, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import { Camera } from '../../camera/camera.tsx'
import type { VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { finishWords } from './finish-words.ts'
import { VisitFrame } from './visit-frame.tsx'

export default function WitnessPage() {
  const t = useText(finishWords)
  return (
    <VisitFrame title={t.witnessTitle} lead={t.witnessLead}>
      {(visit) => <Witness visit={visit} />}
    </VisitFrame>
  )
}

function Witness({ visit }: { visit: VisitView }) {
  const t = useText(finishWords)
  const { go } = useNavigation()
  const acting = useAct()
  const [witnessName, setName] = useState('')
  const [witnessPhone, setPhone] = useState('')
  const [slip, setSlip] = useState<Uint8Array>()
  const [shooting, setShooting] = useState(false)
  const submit = async () => {
    const requestId = visit.tasks[0]?.requestId
    const slipFileId = slip && requestId ? newId() : undefined
    if (slipFileId && requestId) {
      const photo = await acting.act({
        endpoint: 'requests.upload',
        lane: visit.id,
        input: { requestId, fileId: slipFileId, itemId: 'witness-slip' },
        bytes: slip,
      })
      if (photo.kind === 'refused') return
    }
    const done = await acting.act({
      endpoint: 'visits.startByWitness',
      lane: visit.id,
      input: { visitId: visit.id, witnessName: witnessName.trim(), witnessPhone, ...(slipFileId && { slipFileId }) },
    })
    if (done.kind !== 'refused') go(to('visit', { visitId: visit.id }), true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (witnessName.trim()) void submit()
      }}
    >
      <Card>
        <TextField id="witness" label={t.witnessName} value={witnessName} onChange={setName} maxLength={80} />
        <PhoneField
          id="witness-phone"
          label={t.witnessPhone}
          optional
          autoComplete="off"
          value={witnessPhone}
          onChange={setPhone}
        />
        {shooting ? (
          <Camera
            onTaken={(picture) => {
              setSlip(picture)
              setShooting(false)
            }}
          />
        ) : (
          <Button block icon="camera" onClick={() => setShooting(true)}>
            {slip ? t.slipDone : t.slip}
          </Button>
        )}
        <Refused acting={acting} />
        <ActionBar>
          <Button
            type="submit"
            tone="primary"
            block
            icon="signature"
            busy={acting.busy}
            reason={witnessName.trim() === '' ? t.witnessFirst : undefined}
          >
            {t.startWitness}
          </Button>
        </ActionBar>
      </Card>
    </form>
  )
}
