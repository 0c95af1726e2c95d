import { useState } from 'react'
import { Button, Card, FileField, forgetAnswers, newId, problemOf, ProblemNotice, StatusBadge, TextArea, useText, useToast, When, type Problem } from '@app/ui'
import { call, useAct } from '../../app/api.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

/** What we asked and what was answered; a photo says it where words do not. */
export function TalkCard({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const may = view.actions.find((one) => one.action === 'say')?.allowed
  return (
    <Card title={t.talk} icon="message">
      {view.messages.length === 0 ? <p className="muted">{t.nothing}</p> : (
        <ul className="stack gap-3">
          {view.messages.map((one) => {
            const url = one.file && `/api/grievances/${view.id}/files/${one.file.id}?x-app=citizen`
            return (
              <li key={one.id}>
                <p className="small muted interface">{one.from === 'owner' ? t.us : t.you} · <When at={one.at} /></p>
                {one.words && <p dir="auto">{one.words}</p>}
                {url && (one.file?.mediaType.startsWith('audio') ? <audio controls preload="none" src={url} aria-label={t.recording} /> : <img className="file-preview" src={url} alt={t.photo} />)}
              </li>
            )
          })}
        </ul>
      )}
      {may && <Answer view={view} reload={reload} />}
    </Card>
  )
}

function Answer({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const act = useAct('grievances.say')
  const [words, setWords] = useState('')
  const [messageId, setMessageId] = useState(newId)
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<Problem>()
  const [sending, setSending] = useState(false)
  const heard = () => {
    forgetAnswers('grievances.')
    toast(t.answered)
    reload()
  }
  const send = async () => {
    if (!words.trim() || !(await act.run({ grievanceId: view.id, messageId, words: words.trim() }))) return
    setWords('')
    setMessageId(newId())
    heard()
  }
  const attach = async (chosen: File | undefined) => {
    setFile(chosen)
    setProblem(undefined)
    if (!chosen) return
    setSending(true)
    try {
      await call('grievances.attach', { grievanceId: view.id, fileId: newId() }, { bytes: new Uint8Array(await chosen.arrayBuffer()) })
      setFile(undefined)
      heard()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <form className="stack gap-3" onSubmit={(event) => { event.preventDefault(); void send() }}>
      <TextArea id="answer" label={t.answer} maxLength={2000} value={words} onChange={setWords} />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
      <Button type="submit" icon="send" busy={act.busy} disabled={!words.trim()}>{t.sendAnswer}</Button>
      <FileField id="photo" label={t.addPhoto} optional takes="photo" file={file} onChange={(chosen) => void attach(chosen)} />
      <div role="status">{sending && <StatusBadge tone="information" icon="upload">{t.sending}</StatusBadge>}</div>
      {problem && <ProblemNotice problem={problem} onRetry={() => void attach(file)} />}
    </form>
  )
}
