import { useState } from 'react'
import { TALK_SECONDS_MAX } from '@app/domain/grievances'
import {
  Button,
  Card,
  FileField,
  newId,
  ProblemNotice,
  TextArea,
  useCommand,
  useObjectUrl,
  useText,
  useToast,
  VoiceField,
  When,
} from '@app/ui'
import { fetchTalk } from '../../app/client.ts'
import { Refused } from '../../app/refused.tsx'
import { commonWords } from '../../app/words.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { complaintWords, type Complaint } from './words.ts'

type Message = Complaint['messages'][number]

/** What the office asked and what was answered, in words, voice or pictures. */
export function TalkCard({ view, may, reload }: { view: Complaint; may: boolean; reload(): void }) {
  const t = useText(complaintWords)
  return (
    <Card title={t.talk} icon="message">
      {view.messages.length === 0 ? (
        <p className="muted">{t.nothing}</p>
      ) : (
        <ul className="stack gap-3">
          {view.messages.map((one) => (
            <li key={one.id}>
              <p className="small muted interface">
                {one.from === 'owner' ? t.us : t.you} · <When at={one.at} />
              </p>
              {one.words && <p dir="auto">{one.words}</p>}
              {one.file && <Sent grievanceId={view.id} file={one.file} />}
            </li>
          ))}
        </ul>
      )}
      {may && <Say view={view} reload={reload} />}
    </Card>
  )
}

/** Fetched only when it is asked for: bytes cost, and the look is written down. */
function Sent({ grievanceId, file }: { grievanceId: string; file: NonNullable<Message['file']> }) {
  const t = useText(complaintWords)
  const spoken = file.mediaType.startsWith('audio')
  const load = useCommand(async (input: { grievanceId: string; fileId: string }) => fetchTalk(input))
  const [blob, setBlob] = useState<Blob>()
  const url = useObjectUrl(blob)
  if (url)
    return spoken ? (
      <audio controls src={url} aria-label={t.recording} />
    ) : (
      <img className="evidence" alt={t.photo} src={url} />
    )
  return (
    <>
      <Button
        small
        icon={spoken ? 'mic' : 'image'}
        busy={load.busy}
        onClick={() => void load.run({ grievanceId, fileId: file.id }).then(setBlob)}
      >
        {spoken ? t.recording : t.photo}
      </Button>
      {load.problem && <ProblemNotice problem={load.problem} />}
    </>
  )
}

/** Without a network all of it waits in the outbox, in the order in which it was said. */
function Say({ view, reload }: { view: Complaint; reload(): void }) {
  const t = useText(complaintWords)
  const common = useText(commonWords)
  const toast = useToast()
  const acting = useAct()
  const [words, setWords] = useState('')
  const [voice, setVoice] = useState<Blob>()
  const lane = `complaint:${view.id}`
  const attach = async (file: Blob, kind: 'photo' | 'voice') =>
    acting.act({
      endpoint: 'grievances.attach',
      lane,
      input: { grievanceId: view.id, fileId: newId(), kind },
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
  const said = (kind: 'done' | 'kept') => {
    toast(kind === 'done' ? t.sent : common.kept)
    reload()
  }
  const send = async () => {
    let last: 'done' | 'kept' | undefined
    if (words.trim()) {
      const done = await acting.act({
        endpoint: 'grievances.say',
        lane,
        input: { grievanceId: view.id, messageId: newId(), words: words.trim() },
      })
      if (done.kind === 'refused') return
      last = done.kind
      setWords('')
    }
    if (voice) {
      const done = await attach(voice, 'voice')
      if (done.kind === 'refused') return
      last = done.kind
      setVoice(undefined)
    }
    if (last) said(last)
  }
  const show = async (photo: File | undefined) => {
    const done = photo && (await attach(photo, 'photo'))
    if (done && done.kind !== 'refused') said(done.kind)
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
        id="say"
        label={t.say}
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
      <Refused acting={acting} />
      <Button type="submit" icon="send" busy={acting.busy} reason={words.trim() || voice ? undefined : t.sayFirst}>
        {t.send}
      </Button>
      <FileField
        id="say-photo"
        label={t.addPhoto}
        optional
        takes="photo"
        file={undefined}
        onChange={(photo) => void show(photo)}
      />
    </form>
  )
}
