import { useState } from 'react'
import {
  Amount,
  ChoiceCards,
  Confirm,
  Notice,
  ProblemNotice,
  type Problem,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { type Break, Line, type Proposal } from './break-line.tsx'
import { breakWords } from './break-words.ts'
import { ProposalText } from './proposal-text.tsx'

interface OfLine {
  line: Break
  onClose(): void
}
const isAsked = (problem: Problem | undefined): boolean =>
  problem?.kind === 'refused' && problem.code === 'second_person_needed'

const What = ({ line }: { line: Break }) => (
  <p>
    <strong>
      <Amount paisa={line.amountPaisa} />
    </strong>{' '}
    · <Line line={line} />
  </p>
)

export function AcceptDialog({ line, proposal, onClose }: OfLine & { proposal: Proposal }) {
  const t = useText(breakWords)
  const toast = useToast()
  const command = useAct('finance.acceptProposal')
  const asked = isAsked(command.problem)
  const of = { lineId: line.lineId, bankReference: line.bankReference }
  const save = async () => {
    if (asked) return onClose()
    if (!(await command.run({ ...of, movement: proposal.movement }))) return
    toast(t.accepted)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.acceptSure}
      confirm={t.accept}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What line={line} />
      <p>
        <ProposalText proposal={proposal} />
      </p>
      {asked ? <Notice tone="success" live title={t.asked} /> : <p>{t.acceptText}</p>}
      {command.problem && !asked && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function RefuseDialog({ line, proposal, onClose }: OfLine & { proposal: Proposal }) {
  const t = useText(breakWords)
  const toast = useToast()
  const command = useAct('finance.refuseProposal')
  const save = async () => {
    if (!(await command.run({ lineId: line.lineId, movement: proposal.movement }))) return
    toast(t.refused)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.refuse}
      confirm={t.refuse}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What line={line} />
      <p>
        <ProposalText proposal={proposal} />
      </p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function TakeDialog({ line, onClose }: OfLine) {
  const t = useText(breakWords)
  const toast = useToast()
  const command = useAct('finance.takeBreak')
  const [note, setNote] = useState(line.note ?? '')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!note.trim() || !(await command.run({ lineId: line.lineId, note: note.trim() }))) return
    toast(t.taken)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.takeTitle}
      confirm={t.take}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What line={line} />
      <TextField
        id="break-note"
        label={t.note}
        maxLength={300}
        error={tried && !note.trim() ? t.needed : undefined}
        value={note}
        onChange={setNote}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function ResolveDialog({ line, onClose }: OfLine) {
  const t = useText(breakWords)
  const command = useAct('finance.resolveBreak')
  const [how, setHow] = useState<'suspense' | 'not_ours'>()
  const [note, setNote] = useState(line.note ?? '')
  const [tried, setTried] = useState(false)
  const asked = isAsked(command.problem)
  const save = async () => {
    setTried(true)
    if (asked) return onClose()
    if (!how || !note.trim()) return
    if (await command.run({ lineId: line.lineId, bankReference: line.bankReference, how, note: note.trim() })) onClose()
  }
  return (
    <Confirm
      open
      title={t.resolveTitle}
      confirm={t.resolve}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <What line={line} />
      {asked ? (
        <Notice tone="success" live title={t.asked} />
      ) : (
        <>
          <p>{t.resolveText}</p>
          <ChoiceCards
            id="break-how"
            label={t.how}
            error={tried && !how ? t.needed : undefined}
            value={how ?? ''}
            choices={[
              { value: 'suspense', label: t.suspense },
              { value: 'not_ours', label: t.not_ours },
            ]}
            onChange={setHow}
          />
          <TextField
            id="break-why"
            label={t.why}
            maxLength={300}
            error={tried && !note.trim() ? t.needed : undefined}
            value={note}
            onChange={setNote}
          />
        </>
      )}
      {command.problem && !asked && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
