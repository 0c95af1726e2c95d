import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  ChoiceCards,
  Dialog,
  formatDistance,
  type Language,
  TextField,
  useLanguage,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { reasonOf } from '../request/reason-words.ts'
import { OverrideMark } from './override-mark.tsx'
import { overrideWords } from './override-words.ts'
import { Refusal } from './refusal.tsx'

interface PinDialogProps {
  visitId: string
  onClose(): void
}

/** Pins a visit to somebody, or takes the pin back: by what counts at this moment. */
export function PinDialog({ visitId, onClose }: PinDialogProps) {
  const t = useText(overrideWords)
  const answer = useAnswer('operations.override', { visitId })
  return (
    <Dialog open title={answer.data?.standing?.kind === 'pin' ? t.unpinTitle : t.pinTitle} onClose={onClose}>
      <Answered answer={answer} shape="row" lines={4}>
        {(found) =>
          found.standing?.kind === 'pin' ? (
            <Unpin standing={found.standing} onClose={onClose} />
          ) : (
            <PinForm visitId={visitId} found={found} onClose={onClose} />
          )
        }
      </Answered>
    </Dialog>
  )
}

function PinForm({ visitId, found, onClose }: PinDialogProps & { found: Output<'operations.override'> }) {
  const t = useText(overrideWords)
  const { language } = useLanguage()
  const toast = useToast()
  const answer = useAnswer('operations.candidates', { visitId })
  const pin = useAct('operations.pin')
  const [to, setTo] = useState(found.facilitatorId ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const why = reason.trim()
  const save = async () => {
    setTried(true)
    const input = { visitId, facilitatorId: to, reason: why, seen: found.standing?.id ?? null }
    if (!to || !why || !(await pin.run(input))) return
    toast(t.pinDone)
    onClose()
  }
  return (
    <>
      {found.standing && <OverrideMark override={found.standing} />}
      <p className="muted interface">{t.pinText}</p>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <ChoiceCards
            id="pin-to"
            label={t.pinTo}
            error={tried && !to ? t.needed : undefined}
            value={to}
            choices={[
              ...(found.facilitatorId
                ? [{ value: found.facilitatorId, label: <bdi>{found.facilitatorName}</bdi>, detail: t.has }]
                : []),
              ...items.filter((one) => one.facilitatorId !== found.facilitatorId).map((one) => choiceOf(one, language)),
            ]}
            onChange={setTo}
          />
        )}
      </Answered>
      <TextField
        id="pin-why"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !why ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={pin.problem} />
      <Button tone="primary" icon="user-check" busy={pin.busy} onClick={() => void save()}>
        {t.pinSave}
      </Button>
    </>
  )
}

/** Whom a rule bars is shown with the rule, and cannot be chosen. */
const choiceOf = (one: Output<'operations.candidates'>['items'][number], language: Language) => ({
  value: one.facilitatorId,
  label: <bdi>{one.name}</bdi>,
  detail: <bdi>{formatDistance(one.distanceMeters, language)}</bdi>,
  reason: one.eligible ? undefined : one.against.map((code) => reasonOf(code, language)).join(' · '),
})

function Unpin({
  standing,
  onClose,
}: {
  standing: NonNullable<Output<'operations.override'>['standing']>
  onClose(): void
}) {
  const t = useText(overrideWords)
  const toast = useToast()
  const letGo = useAct('operations.letGo')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const why = reason.trim()
  const end = async () => {
    setTried(true)
    if (!why || !(await letGo.run({ overrideId: standing.id, reason: why }))) return
    toast(t.unpinned)
    onClose()
  }
  return (
    <>
      <OverrideMark override={standing} />
      <p className="muted interface">{t.unpinText}</p>
      <TextField
        id="unpin-why"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !why ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={letGo.problem} />
      <Button tone="primary" icon="undo" busy={letGo.busy} onClick={() => void end()}>
        {t.unpin}
      </Button>
    </>
  )
}
