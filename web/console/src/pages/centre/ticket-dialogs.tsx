import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Checkbox,
  ChoiceCards,
  Confirm,
  Dialog,
  newId,
  PhoneField,
  ProblemNotice,
  SelectField,
  useLanguage,
  useText,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { centreWords, purposeWords } from './centre-words.ts'

type Ticket = Output<'centre.serve'>
type Purpose = Ticket['purpose']
const PURPOSES = ['order', 'collect', 'question', 'complaint'] as const satisfies readonly Purpose[]

/** A number for whoever came in; shown large, and printed. */
export function TicketDialog({ centreId, onClose }: { centreId: string; onClose(): void }) {
  const t = useText(centreWords)
  const p = useText(purposeWords)
  const { language } = useLanguage()
  const command = useAct('centre.issueTicket')
  const [ticketId] = useState(newId)
  const [purpose, setPurpose] = useState<Purpose>('order')
  const [priority, setPriority] = useState(false)
  const [phone, setPhone] = useState('')
  const [made, setMade] = useState<Output<'centre.issueTicket'>>()
  const save = async () => {
    const done = await command.run({ ticketId, centreId, purpose, priority, language, ...(phone && { phone }) })
    if (done) setMade(done)
  }
  if (made)
    return (
      <Dialog
        open
        title={t.yours}
        onClose={onClose}
        footer={
          <>
            <Button tone="primary" block icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
            <Button tone="quiet" block onClick={onClose}>
              {t.close}
            </Button>
          </>
        }
      >
        <p className="ticket-no">
          <Bdi>{made.no}</Bdi>
        </p>
        <p className="interface">
          {p[made.purpose]} · {t.expected(made.expectedMinutes)}
        </p>
      </Dialog>
    )
  return (
    <Confirm open title={t.issue} confirm={t.issue} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <ChoiceCards
        id="ticket-purpose"
        label={t.purpose}
        columns={2}
        value={purpose}
        choices={PURPOSES.map((value) => ({ value, label: p[value] }))}
        onChange={setPurpose}
      />
      <Checkbox
        id="ticket-priority"
        label={t.priority}
        detail={t.priorityText}
        checked={priority}
        onChange={setPriority}
      />
      <PhoneField
        id="ticket-phone"
        label={t.phone}
        hint={t.phoneHint}
        autoComplete="off"
        value={phone}
        onChange={setPhone}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function TransferDialog({ ticket, counters, onClose }: { ticket: Ticket; counters: number; onClose(): void }) {
  const t = useText(centreWords)
  const p = useText(purposeWords)
  const command = useAct('centre.transfer')
  const [counter, setCounter] = useState('any')
  const [purpose, setPurpose] = useState<Purpose>(ticket.purpose)
  const save = async () => {
    if (await command.run({ ticketId: ticket.id, purpose, ...(counter !== 'any' && { counter: Number(counter) }) }))
      onClose()
  }
  return (
    <Confirm
      open
      title={t.transfer}
      confirm={t.transfer}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <SelectField
        id="transfer-counter"
        label={t.toCounter}
        value={counter}
        options={[
          { value: 'any', label: t.anyCounter },
          ...Array.from({ length: counters }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
        ]}
        onChange={setCounter}
      />
      <ChoiceCards
        id="transfer-purpose"
        label={t.purpose}
        columns={2}
        value={purpose}
        choices={PURPOSES.map((value) => ({ value, label: p[value] }))}
        onChange={setPurpose}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
