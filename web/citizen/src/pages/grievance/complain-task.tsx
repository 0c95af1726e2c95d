import { useState } from 'react'
import { GRIEVANCE_KINDS, type GrievanceKind, needsWords, TALK_SECONDS_MAX } from '@app/domain/grievances'
import {
  ActionBar,
  Button,
  ChoiceCards,
  forgetAnswers,
  newId,
  ProblemNotice,
  TextArea,
  TextField,
  useText,
  useToast,
  VoiceField,
} from '@app/ui'
import { call, useAct } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { TaskFrame, type TaskProps } from '../task/task-frame.tsx'
import { grievanceWords } from './grievance-words.ts'
import { to } from '../../app/paths.ts'

/** Whether the recording has arrived. */
const attach = async (grievanceId: string, voice: Blob): Promise<boolean> =>
  call(
    'grievances.attach',
    { grievanceId, fileId: newId(), kind: 'voice' },
    { bytes: new Uint8Array(await voice.arrayBuffer()) },
  ).then(
    () => true,
    () => false,
  )

/** What can have gone wrong with this request. */
function kindsOf(request: TaskProps['request']): GrievanceKind[] {
  const visited = request.visits.some((visit) => visit.kind === 'household' && visit.facilitator !== null)
  const failed = request.visits.some((visit) => visit.state === 'failed')
  return GRIEVANCE_KINDS.filter((one) =>
    one === 'visit_reason'
      ? failed
      : one === 'overcharge' || one === 'conduct'
        ? visited
        : one === 'no_show'
          ? request.visits.length > 0
          : true,
  )
}

/** Choose what went wrong and send it; words where one tap would not say what is wanted, and they may be spoken. */
export function ComplainTask({ request }: TaskProps) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const { query, go } = useNavigation()
  const act = useAct('grievances.file')
  const [kind, setKind] = useState<GrievanceKind | ''>(GRIEVANCE_KINDS.find((one) => one === query.kind) ?? '')
  const [words, setWords] = useState('')
  const [voice, setVoice] = useState<Blob>()
  const [rupees, setRupees] = useState('')
  const [grievanceId] = useState(newId)
  const [tried, setTried] = useState(false)
  const wordless = kind !== '' && needsWords(kind) && !words.trim() && !voice
  const asked = /^\d{1,7}$/.test(rupees.trim()) ? { amountAskedPaisa: Number(rupees) * 100 } : {}
  const send = async () => {
    setTried(true)
    if (!kind || wordless) return
    const filed = await act.run({
      requestId: request.id,
      grievanceId,
      kind,
      words: words.trim(),
      voiceFollows: voice !== undefined,
      ...(kind === 'overcharge' && asked),
    })
    if (!filed) return
    // The complaint stands; a recording that gets lost on the way can be sent again from the case.
    const arrived = voice ? await attach(grievanceId, voice) : true
    forgetAnswers('grievances.')
    forgetAnswers('requests.')
    toast(arrived ? t.sent : t.voiceLost)
    go(to('grievance', { grievanceId }))
  }
  const kinds = kindsOf(request)
  return (
    <TaskFrame request={request} title={t.fileTitle} lead={t.fileLead}>
      <ChoiceCards
        id="kind"
        label={t.choose}
        error={tried && !kind ? t.choose : undefined}
        value={kind}
        choices={kinds.map((one) => ({
          value: one,
          label: t[one],
          ...(one === 'overcharge' && { detail: t.overchargeText }),
        }))}
        onChange={setKind}
      />
      {kind === 'overcharge' && (
        <TextField
          id="rupees"
          label={t.amount}
          optional
          script="latin"
          inputMode="numeric"
          maxLength={7}
          value={rupees}
          onChange={setRupees}
        />
      )}
      {kind && (
        <TextArea
          id="what"
          label={t.what}
          hint={t.whatHint}
          optional={!needsWords(kind)}
          maxLength={2000}
          error={tried && wordless ? t.needed : undefined}
          value={words}
          onChange={setWords}
        />
      )}
      {kind && (
        <VoiceField
          id="voice"
          label={t.voice}
          hint={t.voiceHint}
          optional
          secondsMax={TALK_SECONDS_MAX}
          value={voice}
          onChange={setVoice}
        />
      )}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
      <ActionBar>
        <Button tone="primary" block icon="send" busy={act.busy} onClick={() => void send()}>
          {t.send}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}
