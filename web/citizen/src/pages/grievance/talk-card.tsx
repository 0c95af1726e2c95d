import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { TALK_SECONDS_MAX } from '@app/domain/grievances'
import {
  Button,
  Card,
  FileField,
  forgetAnswers,
  newId,
  ProblemNotice,
  StatusBadge,
  TextArea,
  useCommand,
  useText,
  useToast,
  VoiceField,
  When,
} from '@app/ui'
import { call, useAct } from '../../app/api.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

/** What we asked and what was answered. */
export function TalkCard({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const may = view.actions.find((one) => one.action === 'say')?.allowed
  return (
    <Card title={t.talk} icon="message">
      {view.messages.length === 0 ? (
        <p className="muted">{t.nothing}</p>
      ) : (
        <ul className="stack gap-3">
          {view.messages.map((one) => {
            const url = one.file && `/api/grievances/${view.id}/files/${one.file.id}?x-app=citizen`
            return (
              <li key={one.id}>
                <p className="small muted interface">
                  {one.from === 'owner' ? t.us : t.you} · <When at={one.at} />
                </p>
                {one.words && <p dir="auto">{one.words}</p>}
                {url &&
                  (one.file?.mediaType.startsWith('audio') ? (
                    <audio controls preload="none" src={url} aria-label={t.recording} />
                  ) : (
                    <img className="file-preview" src={url} alt={t.photo} />
                  ))}
              </li>
            )
          })}
        </ul>
      )}
      {may && <Answer view={view} reload={reload} />}
    </Card>
  )
}

/** Written, spoken, or shown: whatever is easiest. */
function Answer({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const saying = useAct('grievances.say')
  const attaching = useCommand(async ({ file, ...input }: Input<'grievances.attach'> & { file: Blob }, commandId) =>
    call('grievances.attach', input, { commandId, bytes: new Uint8Array(await file.arrayBuffer()) }),
  )
  const [words, setWords] = useState('')
  const [messageId, setMessageId] = useState(newId)
  const [voice, setVoice] = useState<Blob>()
  const [voiceId, setVoiceId] = useState(newId)
  const [photo, setPhoto] = useState<File>()
  const [photoId, setPhotoId] = useState(newId)
  const heard = () => {
    forgetAnswers('grievances.')
    toast(t.answered)
    reload()
  }
  const attach = (file: Blob, fileId: string, kind: 'photo' | 'voice') =>
    attaching.run({ grievanceId: view.id, fileId, kind, file })
  const send = async () => {
    if (words.trim()) {
      if (!(await saying.run({ grievanceId: view.id, messageId, words: words.trim() }))) return
      setWords('')
      setMessageId(newId())
    }
    if (voice) {
      if (!(await attach(voice, voiceId, 'voice'))) return
      setVoice(undefined)
      setVoiceId(newId())
    }
    heard()
  }
  const show = async (chosen: File | undefined) => {
    setPhoto(chosen)
    if (!chosen || !(await attach(chosen, photoId, 'photo'))) return
    setPhoto(undefined)
    setPhotoId(newId())
    heard()
  }
  return (
    <form
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        id="answer"
        label={t.answer}
        optional={voice !== undefined}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <VoiceField
        id="answer-voice"
        label={t.voice}
        hint={t.voiceHint}
        optional
        secondsMax={TALK_SECONDS_MAX}
        value={voice}
        onChange={setVoice}
      />
      {saying.problem && <ProblemNotice problem={saying.problem} onRetry={() => void send()} />}
      <Button type="submit" icon="send" busy={saying.busy || attaching.busy} disabled={!words.trim() && !voice}>
        {t.sendAnswer}
      </Button>
      <FileField
        id="photo"
        label={t.addPhoto}
        optional
        takes="photo"
        file={photo}
        onChange={(chosen) => void show(chosen)}
      />
      <div role="status">
        {attaching.busy && (
          <StatusBadge tone="information" icon="upload">
            {t.sending}
          </StatusBadge>
        )}
      </div>
      {attaching.problem && (
        <ProblemNotice problem={attaching.problem} onRetry={() => void (photo ? show(photo) : send())} />
      )}
    </form>
  )
}
