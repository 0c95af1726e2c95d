import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Between, Button, ChoiceCards, Dialog, EmptyState, TextField, useSay, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { usePlaces } from '../request/places.ts'
import { overrideWords } from './override-words.ts'
import { Refusal } from './refusal.tsx'

interface SwapDialogProps {
  visitId: string
  onClose(): void
}
type Item = Output<'operations.swaps'>['items'][number]

/** Exchanges who does this visit with who does another of its day. */
export function SwapDialog({ visitId, onClose }: SwapDialogProps) {
  const t = useText(overrideWords)
  const now = useAnswer('operations.override', { visitId })
  const swaps = useAnswer('operations.swaps', { visitId })
  return (
    <Dialog open title={t.swapTitle} onClose={onClose}>
      <Answered answer={now} shape="row" lines={2}>
        {(found) => (
          <Answered answer={swaps} shape="row" lines={4}>
            {({ items }) => <SwapForm visitId={visitId} found={found} items={items} onClose={onClose} />}
          </Answered>
        )}
      </Answered>
    </Dialog>
  )
}

interface SwapFormProps extends SwapDialogProps {
  found: Output<'operations.override'>
  items: readonly Item[]
}

function SwapForm({ visitId, found, items, onClose }: SwapFormProps) {
  const t = useText(overrideWords)
  const toast = useToast()
  const swap = useAct('operations.swap')
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const why = reason.trim()
  const chosen = items.find((one) => one.visitId === other)
  const { facilitatorId } = found
  const save = async () => {
    setTried(true)
    if (!facilitatorId || !chosen || !why) return
    const [withVisitId, withFacilitatorId] = [chosen.visitId, chosen.facilitatorId]
    if (!(await swap.run({ visitId, withVisitId, facilitatorId, withFacilitatorId, reason: why }))) return
    toast(t.swapDone)
    onClose()
  }
  if (!items.length) return <EmptyState icon="repeat" title={t.noSwaps} />
  return (
    <>
      {found.facilitatorName && <p className="interface">{t.hasIt(found.facilitatorName)}</p>}
      <p className="muted interface">{t.swapText}</p>
      <SwapChoices items={items} value={chosen?.visitId ?? ''} tried={tried} onChange={setOther} />
      <TextField
        id="swap-why"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !why ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={swap.problem} />
      <Button tone="primary" icon="repeat" busy={swap.busy} onClick={() => void save()}>
        {t.swapSave}
      </Button>
    </>
  )
}

interface SwapChoicesProps {
  items: readonly Item[]
  value: string
  tried: boolean
  onChange(visitId: string): void
}

/** Who has which visit, when and where; a pinned one is shown, and not to be had. */
function SwapChoices({ items, value, tried, onChange }: SwapChoicesProps) {
  const t = useText(overrideWords)
  const say = useSay()
  const places = usePlaces()
  const tehsil = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  return (
    <ChoiceCards
      id="swap-with"
      label={t.swapWith}
      error={tried && !value ? t.needed : undefined}
      value={value}
      choices={items.map((one) => ({
        value: one.visitId,
        label: <bdi>{one.facilitatorName ?? '—'}</bdi>,
        detail: (
          <>
            <Between from={one.startsAt} until={one.endsAt} /> · {tehsil(one.tehsilId)} · <Bdi>{one.trackingNo}</Bdi>
          </>
        ),
        reason: one.pinned ? t.pinned : undefined,
      }))}
      onChange={onChange}
    />
  )
}
