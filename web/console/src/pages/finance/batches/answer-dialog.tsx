import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Confirm, Dialog, Facts, FileField, Notice, ProblemNotice, useText, type Problem } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { batchWords } from './batch-words.ts'

type Read = Output<'finance.readAnswer'>
/** What the server takes; a larger file is not sent. */
const BYTES_MAX = 2_000_000

/** The bank's answer to whichever batch it names: read whole, or refused in words. */
export function AnswerDialog({ onClose }: { onClose(): void }) {
  const t = useText(batchWords)
  const command = useAct('finance.readAnswer')
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<'answerNeeded' | 'unreadable' | 'tooLarge'>()
  const [read, setRead] = useState<Read>()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setFault(chosen && chosen.size > BYTES_MAX ? 'tooLarge' : undefined)
  }
  const save = async () => {
    if (!file) return setFault('answerNeeded')
    if (file.size > BYTES_MAX) return
    const text = await file.text().catch(() => undefined)
    if (!text) return setFault('unreadable')
    const done = await command.run({ file: text })
    if (done) setRead(done)
  }
  if (read) return <Outcome read={read} onClose={onClose} />
  return (
    <Confirm
      open
      title={t.answer}
      confirm={t.answerRead}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.answerText}</p>
      <FileField
        id="bank-answer"
        label={t.answerFile}
        file={file}
        takes={{ types: '.xml,text/xml,application/xml', words: t.answerTypes }}
        error={fault && t[fault]}
        onChange={choose}
      />
      {command.problem && <Refused problem={command.problem} />}
    </Confirm>
  )
}

/** With the payment that the answer is refused for, so that somebody can ask the bank about it. */
function Refused({ problem }: { problem: Problem }) {
  const t = useText(batchWords)
  const reference = problem.kind === 'refused' ? problem.details?.reference : undefined
  return (
    <>
      <ProblemNotice problem={problem} />
      {typeof reference === 'string' && (
        <p className="small interface">
          {t.payment}: <Bdi>{reference}</Bdi>
        </p>
      )}
    </>
  )
}

function Outcome({ read, onClose }: { read: Read; onClose(): void }) {
  const t = useText(batchWords)
  const navigate = useNavigate()
  const open = () => {
    // It may be the very page behind this.
    onClose()
    void navigate({ to: '/finance/payouts/$batchId', params: { batchId: read.batchId } })
  }
  return (
    <Dialog
      open
      title={t.answer}
      onClose={onClose}
      footer={
        <Button block tone="primary" onClick={open}>
          {t.open}
        </Button>
      }
    >
      <Notice tone={read.again ? 'information' : 'success'} live title={read.again ? t.answeredAgain : t.answered} />
      <Facts
        rows={[
          { label: t.paidCount, value: t.count(read.paid) },
          { label: t.returnedCount, value: t.count(read.returned) },
          { label: t.underWay, value: t.count(read.underWay) },
        ]}
      />
    </Dialog>
  )
}
