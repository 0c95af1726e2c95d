import { useState } from 'react'
import { Checkbox, CodeField, Confirm, Printed, ProblemNotice, TextField, useSay, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actWords } from './act-words.ts'
import type { ActDialogProps } from './act-dialog.ts'
import { OfficeFile } from './office-file.tsx'
import { printedLines } from './printed-lines.ts'

/** The number, and each line as it stands on the paper: ticked when it is as the citizen heard it, else written down. */
export function IssueDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const say = useSay()
  const toast = useToast()
  const command = useAct('desk.issue')
  const [documentNo, setDocumentNo] = useState('')
  const [same, setSame] = useState<Record<string, boolean>>({})
  const [other, setOther] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const { printed, unseen } = printedLines(application.proofLines, same, other)
  const save = async () => {
    setTried(true)
    if (!documentNo.trim() || unseen.length > 0) return
    const fileId = application.draftFile?.fileId ?? null
    const given = { applicationId: application.applicationId, documentNo: documentNo.trim(), printed, fileId }
    if (!(await command.run(given))) return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.issue}
      confirm={t.confirmIssue}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        id="document-no"
        label={t.documentNo}
        script="latin"
        maxLength={60}
        error={tried && !documentNo.trim() ? t.needed : undefined}
        value={documentNo}
        onChange={setDocumentNo}
      />
      <OfficeFile application={application} />
      {application.proofLines.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{t.printed}</legend>
          <p className="field-hint">{t.issueText}</p>
          <div className="stack gap-3">
            {application.proofLines.map((line) => (
              <div key={line.field} className="stack gap-2">
                <Checkbox
                  id={`same-${line.field}`}
                  label={<Printed {...line} />}
                  detail={`${say(line.label)} · ${t.same}`}
                  checked={same[line.field] ?? false}
                  error={tried && unseen.includes(line.field) ? t.check : undefined}
                  onChange={(checked) => setSame({ ...same, [line.field]: checked })}
                />
                {!same[line.field] && (
                  <TextField
                    id={`other-${line.field}`}
                    label={`${say(line.label)}: ${t.differs}`}
                    optional
                    maxLength={300}
                    value={other[line.field] ?? ''}
                    onChange={(value) => setOther({ ...other, [line.field]: value })}
                  />
                )}
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** The paper that waits at the office goes to whoever brings the orderer's code. */
export function HandOverDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('desk.handOver')
  const [code, setCode] = useState('')
  const [receivedBy, setReceivedBy] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (code.length !== 6 || !receivedBy.trim()) return
    if (!(await command.run({ applicationId: application.applicationId, code, receivedBy: receivedBy.trim() }))) return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.handOver}
      confirm={t.confirmHandOver}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <CodeField
        id="collect-code"
        label={t.code}
        error={tried && code.length !== 6 ? t.needed : undefined}
        value={code}
        onChange={setCode}
      />
      <TextField
        id="received-by"
        label={t.receivedBy}
        maxLength={80}
        error={tried && !receivedBy.trim() ? t.needed : undefined}
        value={receivedBy}
        onChange={setReceivedBy}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
