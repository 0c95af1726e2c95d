import { useState } from 'react'
import {
  Checkbox,
  ChoiceCards,
  Confirm,
  Notice,
  ProblemNotice,
  TextArea,
  TextField,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actWords } from './act-words.ts'
import type { ActDialogProps } from './act-dialog.ts'

/** A coded "not yet", with the papers that it is about. */
export function ObjectDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const say = useSay()
  const toast = useToast()
  const command = useAct('desk.object')
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const [items, setItems] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const papers = [...new Map(application.scans.map((scan) => [scan.itemId, scan.name]))]
  const save = async () => {
    setTried(true)
    if (!code || !(await command.run({ applicationId: application.applicationId, code, note, items }))) return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.object}
      confirm={t.confirmObject}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p className="small muted interface">{t.objectText}</p>
      <ChoiceCards
        id="objection"
        label={t.whatMissing}
        error={tried && !code ? t.choose : undefined}
        value={code}
        choices={application.objectionCodes.map((one) => ({ value: one.code, label: say(one.words) }))}
        onChange={setCode}
      />
      {papers.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{t.items}</legend>
          <div className="choices">
            {papers.map(([id, name]) => (
              <Checkbox
                key={id}
                id={`item-${id}`}
                label={say(name)}
                checked={items.includes(id)}
                onChange={(checked) => setItems(checked ? [...items, id] : items.filter((one) => one !== id))}
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextArea id="objection-note" label={t.note} optional maxLength={500} value={note} onChange={setNote} />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** A final no: code, words, ground; all three or none. */
export function RejectDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const say = useSay()
  const toast = useToast()
  const command = useAct('desk.reject')
  const [code, setCode] = useState('')
  const [words, setWords] = useState('')
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!code || !words.trim() || !ground.trim()) return
    if (
      !(await command.run({
        applicationId: application.applicationId,
        code,
        words: words.trim(),
        ground: ground.trim(),
      }))
    )
      return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.reject}
      confirm={t.confirmReject}
      danger
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Notice tone="warning" title={t.rejectText} />
      <ChoiceCards
        id="rejection"
        label={t.rejectCode}
        error={tried && !code ? t.choose : undefined}
        value={code}
        choices={application.rejectionCodes.map((one) => ({ value: one.code, label: say(one.words) }))}
        onChange={setCode}
      />
      <TextArea
        id="reject-words"
        label={t.words}
        maxLength={500}
        error={tried && !words.trim() ? t.needed : undefined}
        value={words}
        onChange={setWords}
      />
      <TextField
        id="reject-ground"
        label={t.ground}
        maxLength={200}
        error={tried && !ground.trim() ? t.needed : undefined}
        value={ground}
        onChange={setGround}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
