import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { TALK_SECONDS_MAX } from '@app/domain/grievances'
import {
  Button,
  Card,
  ChoiceCards,
  Icon,
  newId,
  ProblemNotice,
  TextArea,
  useCommand,
  useText,
  useToast,
  VoiceField,
  When,
} from '@app/ui'
import { answers, call, useAct } from '../../app/api.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

type Message = GrievanceView['messages'][number]

/** Two threads side by side in time, and never mixed: it always says to whom. */
export function ThreadCard({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  return (
    <Card title={t.thread} icon="message">
      {view.messages.length === 0 ? (
        <p className="muted">{t.nothingSaid}</p>
      ) : (
        <ul className="talk">
          {view.messages.map((one) => (
            <li key={one.id} className={`talk-item ${one.from === 'owner' ? 'talk-ours' : ''}`}>
              <Said message={one} grievanceId={view.id} />
            </li>
          ))}
        </ul>
      )}
      {view.actions.some((one) => one.action === 'say' && one.allowed) && <Say view={view} />}
    </Card>
  )
}

/** Written or spoken: who cannot read hears it. */
function Say({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const saying = useAct('grievances.say')
  const speaking = useCommand(async ({ file, ...input }: Input<'grievances.attach'> & { file: Blob }, commandId) =>
    call('grievances.attach', input, { commandId, bytes: new Uint8Array(await file.arrayBuffer()) }),
  )
  const [to, setTo] = useState<'complainant' | 'accused'>('complainant')
  const [words, setWords] = useState('')
  const [messageId, setMessageId] = useState(newId)
  const [voice, setVoice] = useState<Blob>()
  const [fileId, setFileId] = useState(newId)
  const send = async () => {
    if (words.trim()) {
      if (!(await saying.run({ grievanceId: view.id, messageId, to, words: words.trim() }))) return
      setWords('')
      setMessageId(newId())
    }
    if (voice) {
      if (!(await speaking.run({ grievanceId: view.id, fileId, kind: 'voice', to, file: voice }))) return
      setVoice(undefined)
      setFileId(newId())
      void answers.invalidateQueries()
    }
    toast(t.sent)
  }
  return (
    <form
      className="stack gap-3 no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {view.accusedName && (
        <ChoiceCards
          id="to"
          label={t.to}
          hint={t.separate}
          columns={2}
          value={to}
          choices={[
            { value: 'complainant', label: t.complainant },
            { value: 'accused', label: t.theAccused },
          ]}
          onChange={setTo}
        />
      )}
      <TextArea
        id="say"
        label={t.write}
        optional={voice !== undefined}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <VoiceField
        id="say-voice"
        label={t.speak}
        hint={t.speakHint}
        optional
        secondsMax={TALK_SECONDS_MAX}
        value={voice}
        onChange={setVoice}
      />
      {saying.problem && <ProblemNotice problem={saying.problem} />}
      {speaking.problem && <ProblemNotice problem={speaking.problem} />}
      <Button type="submit" icon="send" busy={saying.busy || speaking.busy} disabled={!words.trim() && !voice}>
        {t.send}
      </Button>
    </form>
  )
}

function Said({ message, grievanceId }: { message: Message; grievanceId: string }) {
  const t = useText(grievanceWords)
  const named = { owner: t.owned, complainant: t.complainant, accused: t.theAccused }
  const url = message.file && `/api/grievances/${grievanceId}/files/${message.file.id}?x-app=console`
  return (
    <>
      <p className="small muted interface">
        {named[message.from]} <Icon name="next" size={16} /> {named[message.to]} · <When at={message.at} />
      </p>
      {message.words && <p dir="auto">{message.words}</p>}
      {url &&
        (message.file?.mediaType.startsWith('audio') ? (
          <audio controls preload="none" src={url} aria-label={t.voice} />
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            <img className="talk-picture" src={url} alt={t.photo} />
          </a>
        ))}
    </>
  )
}
