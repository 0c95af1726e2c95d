import { useMemo, useState } from 'react'
import { proofLines, type ShownLine, shownLines } from '@app/domain/applications'
import type { Answers, CaseDefinition } from '@app/domain/catalogue'
import {
  ActionBar,
  Button,
  EmptyState,
  Icon,
  LinkButton,
  Notice,
  Printed,
  shownText,
  Stack,
  useLanguage,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { useCase, usePlaces } from '../../offline/use-service.ts'
import { TaskFrame } from '../visit/visit-frame.tsx'
import { canSpeak, hasVoiceFor, speak } from './speak.ts'
import { proofWords } from './words.ts'

/** Read me the name: the paper as it will print, large, in both scripts; yes to each line before anything is filed. */
export default function ProofPage() {
  const t = useText(proofWords)
  return (
    <TaskFrame title={t.title} lead={t.lead}>
      {(task, visit) => <OfTask task={task} visit={visit} />}
    </TaskFrame>
  )
}

function OfTask({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(proofWords)
  const definition = useCase(task)
  const form = to('form', { visitId: visit.id, taskId: task.id })
  if (!task.formComplete)
    return (
      <EmptyState
        icon="edit"
        title={t.formFirst}
        action={
          <LinkButton href={form} tone="primary">
            {t.formFirst}
          </LinkButton>
        }
      />
    )
  return (
    <Known inner of={definition}>
      {(found) => (found ? <Lines definition={found} task={task} visit={visit} form={form} /> : null)}
    </Known>
  )
}

interface LinesProps {
  definition: CaseDefinition
  task: VisitTask
  visit: VisitView
  form: string
}

function Lines({ definition, task, visit, form }: LinesProps) {
  const t = useText(proofWords)
  const common = useText(commonWords)
  const toast = useToast()
  const { go } = useNavigation()
  const acting = useAct()
  const places = usePlaces()
  // The same lines that the server makes, by the same rule, so that the proof also holds without a network.
  // The citizen compares each digit with the card: numbers are whole here.
  const lines = useMemo(() => {
    const answers = task.answers as Answers
    return shownLines(definition, answers, proofLines(definition, answers, places), places, true)
  }, [definition, task.answers, places])
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  const [wrong, setWrong] = useState(false)
  const left = lines.filter((line) => !yes.has(line.field)).length
  const submit = async () => {
    const input = {
      requestId: task.requestId,
      lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
    }
    const done = await acting.act({ endpoint: 'requests.prove', lane: visit.id, input })
    if (done.kind === 'refused') return
    if (done.kind === 'kept') toast(common.kept, 'warning')
    go(to('visit', { visitId: visit.id }))
  }
  return (
    <>
      <Stack as="ol" gap={3}>
        {lines.map((line) => (
          <Line
            key={line.field}
            line={line}
            said={yes.has(line.field)}
            onYes={() => setYes(new Set([...yes, line.field]))}
            onNo={() => setWrong(true)}
          />
        ))}
      </Stack>
      {wrong && (
        <Notice tone="warning" live title={t.fix} action={<LinkButton href={form}>{t.fix}</LinkButton>}>
          {t.fixText}
        </Notice>
      )}
      <Refused acting={acting} />
      <ActionBar>
        <Button
          tone="primary"
          block
          icon="check"
          busy={acting.busy}
          reason={left > 0 ? `${left} ${t.left}` : undefined}
          onClick={() => void submit()}
        >
          {t.all}
        </Button>
      </ActionBar>
    </>
  )
}

function Line({ line, said, onYes, onNo }: { line: ShownLine; said: boolean; onYes(): void; onNo(): void }) {
  const t = useText(proofWords)
  const say = useSay()
  const { language } = useLanguage()
  // A day is read as the reader's language says it, everything else as it prints.
  const aloud = line.shown.as === 'day' ? shownText(line.shown, language) : line.value
  const urdu = /[\u0600-\u06ff]/.test(aloud)
  const [silent, setSilent] = useState(false)
  return (
    <li className={`proof-line ${said ? 'proof-said' : ''}`}>
      <p className="small muted interface">{say(line.label)}</p>
      <p className="proof-value" lang={urdu ? 'ur' : 'en'} dir={urdu ? 'rtl' : 'ltr'}>
        <Printed {...line} />
      </p>
      {silent && <p className="small muted">{t.noVoice}</p>}
      <div className="proof-say">
        {canSpeak() && (
          <Button
            icon="speaker"
            label={`${t.read}: ${aloud}`}
            onClick={() => {
              setSilent(!hasVoiceFor(aloud))
              speak(aloud)
            }}
          />
        )}
        {said ? (
          <span className="said interface">
            <Icon name="success" /> {t.said}
          </span>
        ) : (
          <>
            <Button icon="check" tone="secondary" onClick={onYes}>
              {t.yes}
            </Button>
            <Button icon="close" tone="quiet" onClick={onNo}>
              {t.no}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
