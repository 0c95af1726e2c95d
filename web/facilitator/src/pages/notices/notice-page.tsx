import { useState } from 'react'
import type { Output } from '@app/contract'
import { Bdi, Button, Card, Facts, FileField, Icon, newId, Notice, Page, ProblemNotice, Stack, TextArea, useCommand, useObjectUrl, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call, fetchEvidence } from '../../app/client.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useParams } from '../../app/routing.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { noticeWords } from './words.ts'

type Served = Output<'notices.get'>
interface Part { notice: Served; onChange(): void }

/** A notice: what is said, all of the evidence, the answer, the decision, the appeal. */
export default function NoticePage() {
  const t = useText(noticeWords)
  const { name } = useProgramme()
  const { proceedingId } = useParams<'proceedingId'>()
  const kept = useKept('notices.get', { proceedingId }, `notice:${proceedingId}`)
  const again = () => void kept.reload()
  return (
    <Page title={t.notice} suffix={name} back={<BackLink href={to('notices')} />}>
      <Known of={kept}>
        {(notice) => (
          <>
            <Said notice={notice} onChange={again} />
            <Answer notice={notice} onChange={again} />
            {notice.pauseReview && <Reasons title={notice.pauseReview.kept ? t.pauseKept : t.pauseLifted} said={notice.pauseReview} />}
            {notice.decision && <Decision notice={notice} onChange={again} />}
            {notice.dismissed && <Reasons title={t.dismissed} said={notice.dismissed} />}
          </>
        )}
      </Known>
    </Page>
  )
}

function Reasons({ title, said }: { title: string; said: { reason: string; by: string; at: string } }) {
  const t = useText(noticeWords)
  return (
    <Card title={title} icon="message">
      <p><bdi>{said.reason}</bdi></p>
      <p className="small muted interface">{said.by && <>{t.by} <bdi>{said.by}</bdi> · </>}<When at={said.at} /></p>
    </Card>
  )
}

function Said({ notice, onChange }: Part) {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const read = useCommand((input: { proceedingId: string }, commandId) => call('notices.read', input, { commandId }))
  return (
    <>
      {notice.payHeld && <Notice tone="information" icon="wallet" title={t.payHeld} />}
      <Card title={named[notice.origin]} icon="scale">
        <Stack>
          <p><bdi>{notice.words}</bdi></p>
          <Facts rows={[
            { label: t.served, value: <When at={notice.servedAt} /> }, ...(notice.readAt ? [{ label: t.readAt, value: <When at={notice.readAt} /> }] : []),
            ...(notice.state === 'noticed' ? [{ label: t.dueBy, value: <When at={notice.answerDueAt} /> }] : []),
          ]} />
          {!notice.readAt && (
            <>
              <p className="small muted">{t.markReadText}</p>
              {read.problem && <ProblemNotice problem={read.problem} />}
              <Button block icon="check" busy={read.busy} onClick={() => void read.run({ proceedingId: notice.id }).then((done) => done && onChange())}>{t.markRead}</Button>
            </>
          )}
        </Stack>
      </Card>
      <Card title={t.evidence} icon="documents">
        <Stack as="ul" gap={3}>
          {notice.evidence.map((one) => (
            <li key={`${one.label}${one.words}`}>
              <strong><bdi>{named[one.label] ?? one.label}</bdi></strong>
              <p><bdi>{one.words}</bdi></p>
              {one.fileId && <Evidence proceedingId={notice.id} fileId={one.fileId} />}
            </li>
          ))}
        </Stack>
        <p className={`small interface ${notice.intact ? 'muted' : 'tone-danger'}`}><Icon name={notice.intact ? 'seal' : 'danger'} /> {t.frozen} <Bdi>{notice.hash.slice(0, 12)}</Bdi> · {notice.intact ? t.intact : t.broken}</p>
      </Card>
    </>
  )
}

/** A file is fetched only when it is asked for; the look is written down. */
function Evidence({ proceedingId, fileId }: { proceedingId: string; fileId: string }) {
  const t = useText(noticeWords)
  const load = useCommand(async (input: { proceedingId: string; fileId: string }) => fetchEvidence(input))
  const [file, setFile] = useState<Blob>()
  const shown = useObjectUrl(file)
  const look = async () => setFile(await load.run({ proceedingId, fileId }))
  if (shown) return <img className="evidence" alt={t.picture} src={shown} />
  return (
    <>
      <Button small icon="image" busy={load.busy} onClick={() => void look()}>{t.picture}</Button>
      {load.problem && <ProblemNotice problem={load.problem} />}
    </>
  )
}

function Answer({ notice, onChange }: Part) {
  const t = useText(noticeWords)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<string[]>([])
  const send = useCommand((input: { proceedingId: string; words: string; files: string[] }, commandId) => call('notices.answer', input, { commandId }))
  const upload = useCommand(async ({ file, ...input }: { proceedingId: string; fileId: string; file: File }, commandId) => call('proceedings.upload', input, { commandId, bytes: new Uint8Array(await file.arrayBuffer()) }))
  const add = async (file: File | undefined) => {
    if (!file) return
    const sent = await upload.run({ proceedingId: notice.id, fileId: newId(), file })
    if (sent) setFiles((now) => [...now, sent.fileId])
  }
  if (notice.answer) return <Card title={t.myAnswer} icon="message"><p><bdi>{notice.answer.words}</bdi></p><p className="small muted interface"><When at={notice.answer.at} />{notice.answer.files.length > 0 && <> · <Bdi>{notice.answer.files.length}</Bdi> {t.files}</>}</p></Card>
  if (notice.state !== 'noticed' && notice.state !== 'unanswered') return null
  return (
    <Card title={t.answer} icon="message">
      <Stack>
        <p className="muted">{t.answerText}</p>
        <TextArea id="answer" label={t.answer} hiddenLabel value={words} onChange={setWords} rows={6} maxLength={4000} />
        <FileField id="file" label={t.addFile} optional file={undefined} onChange={(file) => void add(file)} takes="photo" />
        {files.length > 0 && <p className="small interface" role="status"><Icon name="check" /> <Bdi>{files.length}</Bdi> {t.files}</p>}
        {upload.problem && <ProblemNotice problem={upload.problem} />}
        {send.problem && <ProblemNotice problem={send.problem} />}
        <Button tone="primary" block icon="send" busy={send.busy || upload.busy} disabled={!words.trim()} onClick={() => void send.run({ proceedingId: notice.id, words: words.trim(), files }).then((done) => done && onChange())}>{t.send}</Button>
      </Stack>
    </Card>
  )
}

function Decision({ notice, onChange }: Part) {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const [words, setWords] = useState('')
  const send = useCommand((input: { proceedingId: string; words: string }, commandId) => call('notices.appeal', input, { commandId }))
  const { decision, appeal } = notice
  if (!decision) return null
  return (
    <>
      <Card title={<>{t.decision}: {named[decision.outcome]}</>} icon="gate">
        <p><bdi>{decision.reason}</bdi></p>
        <p className="small muted interface">{decision.by && <>{t.by} <bdi>{decision.by}</bdi> · </>}<When at={decision.at} />{decision.until && <> · {t.until} <When at={decision.until} as="date" /></>}</p>
      </Card>
      {appeal && (
        <Card title={t.myAppeal} icon="scale">
          <p><bdi>{appeal.words}</bdi></p>
          {appeal.verdict && <Notice tone={appeal.verdict === 'overturned' ? 'success' : 'information'} title={named[appeal.verdict]}><bdi>{appeal.reason}</bdi></Notice>}
        </Card>
      )}
      {notice.state === 'decided' && (
        <Card title={t.appealTitle} icon="scale">
          <Stack>
            <p className="muted">{t.appealText} <When at={decision.appealDueAt} as="date" /></p>
            <TextArea id="appeal" label={t.appealTitle} hiddenLabel value={words} onChange={setWords} rows={5} maxLength={4000} />
            {send.problem && <ProblemNotice problem={send.problem} />}
            <Button tone="primary" block icon="send" busy={send.busy} disabled={!words.trim()} onClick={() => void send.run({ proceedingId: notice.id, words: words.trim() }).then((done) => done && onChange())}>{t.sendAppeal}</Button>
          </Stack>
        </Card>
      )}
    </>
  )
}
