import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Dialog, formatWhen, SelectField, TextField, useLanguage, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { holdTimes } from './hold-times.ts'
import { OverrideMark } from './override-mark.tsx'
import { overrideWords } from './override-words.ts'
import { Refusal } from './refusal.tsx'

interface HoldDialogProps {
  visitId: string
  onClose(): void
}

/** Holds a visit, or lets it go: by what counts at this moment, which a colleague may have decided meanwhile. */
export function HoldDialog({ visitId, onClose }: HoldDialogProps) {
  const t = useText(overrideWords)
  const answer = useAnswer('operations.override', { visitId })
  return (
    <Dialog open title={t.title} onClose={onClose}>
      <Answered answer={answer} shape="row" lines={4}>
        {(found) => <HoldForm visitId={visitId} found={found} onClose={onClose} />}
      </Answered>
    </Dialog>
  )
}

function HoldForm({ visitId, found, onClose }: HoldDialogProps & { found: Output<'operations.override'> }) {
  const t = useText(overrideWords)
  const { language } = useLanguage()
  const toast = useToast()
  const hold = useAct('operations.hold')
  const letGo = useAct('operations.letGo')
  const [until, setUntil] = useState(OPEN)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { standing } = found
  const why = reason.trim()
  const times = holdTimes(found)
  const chosen = until === OPEN || times.includes(until) ? until : ''
  const put = async () => {
    setTried(true)
    letGo.clear()
    const input = { visitId, reason: why, seen: standing?.id ?? null, ...(chosen !== OPEN && { until: chosen }) }
    if (!why || !chosen || !(await hold.run(input))) return
    toast(t.done)
    onClose()
  }
  const end = async () => {
    setTried(true)
    hold.clear()
    if (!standing || !why || !(await letGo.run({ overrideId: standing.id, reason: why }))) return
    toast(t.wentOn)
    onClose()
  }
  const problem = hold.problem ?? letGo.problem
  return (
    <>
      {standing && <OverrideMark override={standing} />}
      <p className="muted interface">{t.text}</p>
      <SelectField
        id="hold-until"
        label={t.until}
        value={chosen}
        error={tried && !chosen ? t.needed : undefined}
        options={[
          { value: OPEN, label: t.open },
          ...times.map((time) => ({ value: time, label: formatWhen(time, styleOf(found.at, time), language) })),
        ]}
        onChange={setUntil}
      />
      <TextField
        id="hold-why"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !why ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={problem} />
      <span className="row gap-2">
        {standing && (
          <Button tone="primary" icon="play" busy={letGo.busy} onClick={() => void end()}>
            {t.letGo}
          </Button>
        )}
        <Button tone={standing ? 'quiet' : 'primary'} icon="pause" busy={hold.busy} onClick={() => void put()}>
          {standing ? t.saveAnew : t.save}
        </Button>
      </span>
    </>
  )
}

/** Of a hold without an hour. */
const OPEN = 'open'
const DAY_MS = 86_400_000
const styleOf = (at: string, time: string) => (Date.parse(time) - Date.parse(at) < DAY_MS / 2 ? 'time' : 'moment')
