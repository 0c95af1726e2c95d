import { useState } from 'react'
import {
  ActionBar,
  Button,
  ChoiceCards,
  EmptyState,
  lineOptions,
  Notice,
  ProblemNotice,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'
import { UploadPapers } from './upload-task.tsx'

export function FileTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct('requests.fileOneself')
  const save = async () => {
    setTried(true)
    if (reference.trim() && (await act.run({ requestId: request.id, reference }))) done()
  }
  return (
    <TaskFrame request={request} title={t.fileTitle} lead={t.fileLead}>
      <TextField
        id="reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.missing : undefined}
        value={reference}
        onChange={setReference}
      />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void save()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void save()}>
          {t.file}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

/** Which line is wrong and how it should read; corrected free. */
export function ErrorTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const { language } = useLanguage()
  const proof = useAnswer('requests.proofLines', { requestId: request.id })
  const [field, setField] = useState('')
  const [shouldBe, setShouldBe] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct('requests.reportError')
  const report = async () => {
    setTried(true)
    if (field && shouldBe.trim() && (await act.run({ requestId: request.id, field, shouldBe }))) done()
  }
  const lines = proof.data?.lines ?? []
  return (
    <TaskFrame request={request} title={t.errorTitle} lead={t.errorLead}>
      <SelectField
        id="line"
        label={t.errorField}
        error={tried && !field ? t.missing : undefined}
        value={field}
        options={[...lineOptions(lines, language), { value: 'other', label: t.errorOther }]}
        onChange={setField}
      />
      <TextArea
        id="should"
        label={t.errorShould}
        maxLength={300}
        error={tried && !shouldBe.trim() ? t.missing : undefined}
        value={shouldBe}
        onChange={setShouldBe}
      />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void report()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void report()}>
          {t.errorSend}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

/** An objection is answered by photographs or by a free visit. */
export function CureTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const say = useSay()
  const [by, setBy] = useState<'upload' | 'visit'>('upload')
  const [note, setNote] = useState('')
  const act = useAct('requests.cure')
  const objection = request.application?.objection
  const send = async () => (await act.run({ requestId: request.id, by, note })) && done()
  return (
    <TaskFrame request={request} title={t.cureTitle}>
      {objection && <Notice tone="warning" title={say(objection.words)} />}
      <ChoiceCards
        id="how"
        label={t.cureHow}
        value={by}
        choices={[
          { value: 'upload', label: t.cureUpload, detail: t.cureUploadText, icon: 'camera' },
          { value: 'visit', label: t.cureVisit, detail: t.cureVisitText, icon: 'door' },
        ]}
        onChange={setBy}
      />
      {by === 'upload' && <UploadPapers request={request} only={objection?.cureItems} />}
      <TextArea id="note" label={t.cureNote} optional maxLength={500} value={note} onChange={setNote} />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void send()}>
          {by === 'upload' ? t.cureSend : t.cureAsk}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

export function NeedTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const say = useSay()
  const { query } = useNavigation()
  const need = request.needs.find((one) => one.id === query.id)
  const [reference, setReference] = useState('')
  const act = useAct('requests.meetNeed')
  if (!need)
    return (
      <TaskFrame request={request} title={t.needTitle}>
        <EmptyState title={t.unknown} />
      </TaskFrame>
    )
  const confirm = async () => (await act.run({ requestId: request.id, needId: need.id, reference })) && done()
  return (
    <TaskFrame request={request} title={t.needTitle} lead={say(need.what)}>
      {need.kind === 'appear' && (
        <TextField
          id="reference"
          label={t.needReference}
          hint={t.needReferenceHint}
          optional
          script="latin"
          maxLength={80}
          value={reference}
          onChange={setReference}
        />
      )}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void confirm()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void confirm()}>
          {t.needConfirm}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}
