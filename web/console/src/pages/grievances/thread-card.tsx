import { useState } from 'react'
import { Button, Card, ChoiceCards, Icon, newId, ProblemNotice, TextArea, useText, useToast, When } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

type Message = GrievanceView['messages'][number]

/** Two threads side by side in time, and never mixed: it always says to whom. */
export function ThreadCard({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const command = useAct('grievances.say')
  const [to, setTo] = useState<'complainant' | 'accused'>('complainant')
  const [words, setWords] = useState('')
  const [messageId, setMessageId] = useState(newId)
  const may = view.actions.find((one) => one.action === 'say')?.allowed
  const send = async () => {
    if (!words.trim() || !(await command.run({ grievanceId: view.id, messageId, to, words: words.trim() }))) return
    setWords('')
    setMessageId(newId())
    toast(t.sent)
  }
  return (
    <Card title={t.thread} icon="message">
      {view.messages.length === 0 ? <p className="muted">{t.nothingSaid}</p> : <ul className="talk">{view.messages.map((one) => <li key={one.id} className={`talk-item ${one.from === 'owner' ? 'talk-ours' : ''}`}><Said message={one} grievanceId={view.id} /></li>)}</ul>}
      {may && (
        <form className="stack gap-3 no-print" onSubmit={(event) => { event.preventDefault(); void send() }}>
          {view.accusedName && <ChoiceCards id="to" label={t.to} hint={t.separate} columns={2} value={to} choices={[{ value: 'complainant', label: t.complainant }, { value: 'accused', label: t.theAccused }]} onChange={setTo} />}
          <TextArea id="say" label={t.write} maxLength={2000} value={words} onChange={setWords} />
          {command.problem && <ProblemNotice problem={command.problem} />}
          <Button type="submit" icon="send" busy={command.busy} disabled={!words.trim()}>{t.send}</Button>
        </form>
      )}
    </Card>
  )
}

function Said({ message, grievanceId }: { message: Message; grievanceId: string }) {
  const t = useText(grievanceWords)
  const named = { owner: t.owned, complainant: t.complainant, accused: t.theAccused }
  const url = message.file && `/api/grievances/${grievanceId}/files/${message.file.id}?x-app=console`
  return (
    <>
      <p className="small muted interface">{named[message.from]} <Icon name="next" size={16} /> {named[message.to]} · <When at={message.at} /></p>
      {message.words && <p dir="auto">{message.words}</p>}
      {url && (message.file?.mediaType.startsWith('audio') ? <audio controls preload="none" src={url} aria-label={t.voice} /> : <a href={url} target="_blank" rel="noreferrer"><img className="talk-picture" src={url} alt={t.photo} /></a>)}
    </>
  )
}
