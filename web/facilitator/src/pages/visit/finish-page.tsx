import { useState } from 'react'
import {
  ActionBar,
  Amount,
  Bdi,
  Button,
  Card,
  CodeField,
  Confirm,
  Icon,
  Notice,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useNow } from '../../app/clock.ts'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useAct, useOffline, useOutboxItems } from '../../offline/use-offline.tsx'
import { finishWords, toDoWords } from './finish-words.ts'
import { VisitFrame } from './visit-frame.tsx'

/** The completion code: given when the receipt is in the citizen's hand. */
export default function FinishPage() {
  const t = useText(finishWords)
  return (
    <VisitFrame title={t.title} lead={t.lead}>
      {(visit) => <Finish visit={visit} />}
    </VisitFrame>
  )
}

function Finish({ visit }: { visit: VisitView }) {
  const t = useText(finishWords)
  const common = useText(commonWords)
  const say = useSay()
  const toast = useToast()
  const { go } = useNavigation()
  const { lastEnd } = useOffline()
  const now = useNow(1_000)
  const acting = useAct()
  const [code, setCode] = useState('')
  const [without, setWithout] = useState(false)
  // Photographs that wait on this phone are not "still to do": the server has only not seen them yet.
  const unsent = useOutboxItems().some((item) => item.lane === visit.id && item.state === 'waiting')
  const left = [...new Set(visit.tasks.filter((task) => task.state === 'open').flatMap((task) => task.toDo))].filter(
    (code_) => code_ !== 'payment' && !(unsent && code_ === 'papers'),
  )
  const startedMs = visit.startedAt ? Date.parse(visit.startedAt) : now.getTime()
  const waitSeconds = Math.max(0, Math.ceil(visit.minimumDwellSeconds - (now.getTime() - startedMs) / 1000))
  const complete = async (typed?: string) => {
    const offline = !navigator.onLine || lastEnd() === 'network'
    const input = { visitId: visit.id, ...(typed && { code: typed }), offline }
    const done = await acting.act(
      { endpoint: 'visits.complete', lane: visit.id, input },
      offline || !typed ? undefined : { ...input, offline: true },
    )
    setWithout(false)
    if (done.kind === 'refused') return setCode('')
    if (done.kind === 'kept') toast(t.kept, 'warning')
    go(to('visit', { visitId: visit.id }), true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void complete(code)
      }}
    >
      <Card>
        {left.length > 0 && <StillToDo codes={left} />}
        {visit.duePaisa > 0 && (
          <Notice tone="warning" icon="money" title={say(toDoWords.payment)}>
            <Amount paisa={visit.duePaisa} />
          </Notice>
        )}
        {waitSeconds > 0 && (
          <p className="muted">
            {t.early} <Bdi>{Math.ceil(visit.minimumDwellSeconds / 60)}</Bdi> {t.minutes} {t.again}:{' '}
            <Bdi>{clock(waitSeconds)}</Bdi>
          </p>
        )}
        <CodeField id="completion-code" label={t.code} hint={t.codeHint} value={code} onChange={setCode} />
        <Refused acting={acting} />
        <ActionBar>
          <Button
            type="submit"
            tone="primary"
            block
            icon="check"
            busy={acting.busy}
            reason={code.length < 6 ? common.codeFirst : undefined}
          >
            {t.finish}
          </Button>
        </ActionBar>
        <Button tone="quiet" icon="help" onClick={() => setWithout(true)}>
          {t.noCode}
        </Button>
      </Card>
      <Confirm
        open={without}
        title={t.noCode}
        confirm={t.finishWithout}
        busy={acting.busy}
        onConfirm={() => void complete()}
        onClose={() => setWithout(false)}
      >
        <p>{t.noCodeText}</p>
      </Confirm>
    </form>
  )
}

function StillToDo({ codes }: { codes: readonly string[] }) {
  const t = useText(finishWords)
  const say = useSay()
  return (
    <Notice tone="warning" title={t.left}>
      {codes.map((code_) => (
        <p key={code_}>
          <Icon name="circle" /> {say(toDoWords[code_] ?? code_)}
        </p>
      ))}
    </Notice>
  )
}

/** 04:09 */
export const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
