import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { TALK_SECONDS_MAX } from '@app/domain/grievances'
import {
  Bdi,
  Button,
  Card,
  FileField,
  Icon,
  newId,
  ProblemNotice,
  Stack,
  TextArea,
  useCommand,
  useText,
  VoiceField,
  When,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { Evidence } from './evidence.tsx'
import { noticeWords } from './words.ts'

type Notice = Output<'notices.get'>
const SENT_AS = { answer: 'notices.answer', appeal: 'notices.appeal' } as const

interface StatementProps {
  notice: Notice
  act: keyof typeof SENT_AS
  title: string
  text: ReactNode
  confirm: string
  onChange(): void
}

/** The answer or the appeal: written, spoken, or with pictures. It is sent once, whole. */
export function StatementCard({ notice, act, title, text, confirm, onChange }: StatementProps) {
  const t = useText(noticeWords)
  const [words, setWords] = useState('')
  const [voice, setVoice] = useState<Blob>()
  const [voiceId, setVoiceId] = useState(newId)
  const [pictures, setPictures] = useState<string[]>([])
  const send = useCommand((input: { proceedingId: string; words: string; files: string[] }, commandId) =>
    call(SENT_AS[act], input, { commandId }),
  )
  const upload = useCommand(
    async (
      { file, ...input }: { proceedingId: string; fileId: string; kind: 'photo' | 'voice'; file: Blob },
      commandId,
    ) => call('proceedings.upload', input, { commandId, bytes: new Uint8Array(await file.arrayBuffer()) }),
  )
  const add = async (file: File | undefined) => {
    const sent = file && (await upload.run({ proceedingId: notice.id, fileId: newId(), kind: 'photo', file }))
    if (sent) setPictures((now) => [...now, sent.fileId])
  }
  const speak = (recording: Blob | undefined) => {
    setVoice(recording)
    setVoiceId(newId())
  }
  const give = async () => {
    if (voice && !(await upload.run({ proceedingId: notice.id, fileId: voiceId, kind: 'voice', file: voice }))) return
    if (
      await send.run({
        proceedingId: notice.id,
        words: words.trim(),
        files: [...pictures, ...(voice ? [voiceId] : [])],
      })
    )
      onChange()
  }
  return (
    <Card title={title} icon={act === 'answer' ? 'message' : 'scale'}>
      <Stack>
        <p className="muted">{text}</p>
        <TextArea id={act} label={title} hiddenLabel value={words} onChange={setWords} rows={5} maxLength={4000} />
        <VoiceField
          id={`${act}-voice`}
          label={t.speak}
          hint={t.speakHint}
          optional
          secondsMax={TALK_SECONDS_MAX}
          value={voice}
          onChange={speak}
        />
        <FileField
          id={`${act}-file`}
          label={t.addFile}
          optional
          file={undefined}
          onChange={(file) => void add(file)}
          takes="photo"
        />
        {pictures.length > 0 && (
          <p className="small interface" role="status">
            <Icon name="check" /> <Bdi>{pictures.length}</Bdi> {t.files}
          </p>
        )}
        {upload.problem && <ProblemNotice problem={upload.problem} />}
        {send.problem && <ProblemNotice problem={send.problem} />}
        <Button
          tone="primary"
          block
          icon="send"
          busy={send.busy || upload.busy}
          reason={words.trim() || voice || pictures.length > 0 ? undefined : t.sayFirst}
          onClick={() => void give()}
        >
          {confirm}
        </Button>
      </Stack>
    </Card>
  )
}

/** What was answered, as it was given. */
export function Given({ notice, given }: { notice: Notice; given: NonNullable<Notice['answer']> }) {
  const t = useText(noticeWords)
  return (
    <Card title={t.myAnswer} icon="message">
      {given.words && (
        <p>
          <bdi>{given.words}</bdi>
        </p>
      )}
      {given.files.map((fileId) => (
        <Evidence key={fileId} proceedingId={notice.id} fileId={fileId} />
      ))}
      <p className="small muted interface">
        <When at={given.at} />
      </p>
    </Card>
  )
}
