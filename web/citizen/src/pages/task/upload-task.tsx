import { useState } from 'react'
import { checklistFor, type Answers, type ChecklistItem } from '@app/domain/catalogue'
import {
  ActionBar,
  createMessages,
  FileField,
  LinkButton,
  newId,
  Notice,
  PaperPicture,
  problemOf,
  ProblemNotice,
  Stack,
  StatusBadge,
  useSay,
  useText,
  type Problem,
} from '@app/ui'
import { call, useAnswer } from '../../app/api.ts'
import { today } from '../../app/programme.tsx'
import type { RequestView } from '../../components/request-badge.tsx'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'Photos of your papers',
    lead: 'Take it in daylight with the whole page in view and no glare, or send a PDF.',
    front: 'front',
    back: 'back',
    page: 'page',
    good: 'Good',
    again: 'Take it again',
    sending: 'Sending…',
  },
  ur: {
    title: 'کاغذوں کی تصویریں',
    lead: 'تصویر دن کی روشنی میں لیں، پورا کاغذ نظر آئے، کچھ چمک نہ رہا ہو؛ یا کاغذ کی PDF بھیجیں۔',
    front: 'سامنے کا رُخ',
    back: 'پچھلا رُخ',
    page: 'صفحہ',
    good: 'ٹھیک ہے',
    again: 'دوبارہ تصویر لیں',
    sending: 'بھیجی جا رہی ہے…',
  },
})

export function UploadTask({ request }: TaskProps) {
  const t = useText(words)
  const common = useText(taskWords)
  return (
    <TaskFrame request={request} title={t.title} lead={t.lead}>
      <UploadPapers request={request} />
      <ActionBar>
        <LinkButton tone="primary" block href={to('request', { requestId: request.id })}>
          {common.back}
        </LinkButton>
      </ActionBar>
    </TaskFrame>
  )
}

/** Every side of every paper that this case asks to be photographed. */
export function UploadPapers({ request, only }: { request: RequestView; only?: readonly string[] }) {
  const say = useSay()
  const service = useAnswer('catalogue.get', { serviceId: request.serviceId, version: request.serviceVersion })
  return (
    <Answered answer={service} shape="row">
      {({ service: definition }) => {
        const found = definition?.cases.find((one) => one.id === request.caseId)
        if (!found) return null
        const list = checklistFor(found, request.answers as Answers, today()).filter(
          (item) => item.handling !== 'seen' && (!only || only.length === 0 || only.includes(item.code)),
        )
        return (
          <Stack gap={6}>
            {list.map((item) => (
              <section key={item.code} className="stack gap-3" aria-label={say(item.label)}>
                <div className="paper">
                  <span className="paper-picture">
                    <PaperPicture name={item.picture} size={44} />
                  </span>
                  <strong>{say(item.label)}</strong>
                </div>
                {item.sides.map((side) => (
                  <Side key={side} request={request} item={item} side={side} />
                ))}
              </section>
            ))}
          </Stack>
        )
      }}
    </Answered>
  )
}

type SideName = ChecklistItem['sides'][number]

function Side({ request, item, side }: { request: RequestView; item: ChecklistItem; side: SideName }) {
  const t = useText(words)
  const kept = request.scans.find((scan) => scan.itemId === item.code && scan.side === side && scan.ok)
  const [file, setFile] = useState<File>()
  const [state, setState] = useState<'idle' | 'sending' | 'good' | 'bad'>(kept ? 'good' : 'idle')
  const [problem, setProblem] = useState<Problem>()
  const send = async (chosen: File | undefined) => {
    setFile(chosen)
    if (!chosen) return
    setState('sending')
    setProblem(undefined)
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer())
      const reply = await call(
        'requests.upload',
        { requestId: request.id, fileId: newId(), itemId: item.code, side },
        { bytes },
      )
      setState(reply.ok ? 'good' : 'bad')
    } catch (error) {
      setState('bad')
      setProblem(problemOf(error))
    }
  }
  return (
    <div className="stack gap-2">
      <FileField id={`${item.code}-${side}`} label={t[side]} file={file} onChange={(chosen) => void send(chosen)} />
      <div role="status">
        {state === 'sending' && (
          <StatusBadge tone="information" icon="upload">
            {t.sending}
          </StatusBadge>
        )}
        {state === 'good' && <StatusBadge tone="success">{t.good}</StatusBadge>}
        {state === 'bad' && !problem && <Notice tone="warning" title={t.again} />}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={() => void send(file)} />}
    </div>
  )
}
