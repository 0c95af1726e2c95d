import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Icon, Phone, useText } from '@app/ui'
import { Refused } from '../../app/refused.tsx'
import type { VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { visitWords } from './words.ts'

/** Records the call and opens the dialler; without a network it is recorded when one is back, and the call goes all the same. */
export function CallReceiver({
  visit,
  onCalled,
  primary,
}: {
  visit: VisitView
  onCalled?: () => void
  primary?: boolean
}) {
  const t = useText(visitWords)
  const acting = useAct()
  const [number, setNumber] = useState<string>()
  const call = async () => {
    const done = await acting.act({ endpoint: 'visits.callAttempt', lane: visit.id, input: { visitId: visit.id } })
    if (done.kind === 'refused') return
    const phone = done.kind === 'done' ? (done.output as Output<'visits.callAttempt'>).phone : visit.receiver?.phone
    onCalled?.()
    if (!phone) return
    setNumber(phone)
    if (/^\+?\d[\d -]+$/.test(phone)) location.href = `tel:${phone.replace(/[^\d+]/g, '')}`
  }
  return (
    <div className="call">
      <Button
        icon="phone-call"
        tone={primary ? 'primary' : 'secondary'}
        block={primary}
        busy={acting.busy}
        onClick={() => void call()}
      >
        {t.callReceiver}
      </Button>
      {number && (
        <p className="small muted interface">
          <Icon name="phone" /> <Phone value={number} />
        </p>
      )}
      <Refused acting={acting} />
    </div>
  )
}
