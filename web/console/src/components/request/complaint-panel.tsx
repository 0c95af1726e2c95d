import { useState } from 'react'
import {
  Amount,
  Bdi,
  createMessages,
  Facts,
  Said,
  SelectField,
  StatusBadge,
  TextArea,
  newId,
  useLanguage,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { reasonOf } from './reason-words.ts'

type Act = 'say' | 'reopen' | 'withdraw'
const ACTS: readonly Act[] = ['say', 'reopen', 'withdraw']

const words = createMessages({
  en: {
    due: 'Answer by',
    withWhom: 'With',
    paidBack: 'Refunded',
    upheld: 'Upheld',
    rejected: 'Not upheld',
    us: 'Us',
    caller: 'The caller',
    act: 'The caller',
    say: 'adds something',
    reopen: 'isn’t satisfied: someone else reviews it',
    withdraw: 'withdraws it',
    what: 'What the caller says',
    needed: 'Enter what the caller says',
    save: 'Record it',
    done: 'Recorded',
    file: 'a recording or photo',
    prove: 'Confirm who they are with F6, then open it again.',
  },
  ur: {
    due: 'جواب کی آخری تاریخ',
    withWhom: 'کس کے پاس',
    paidBack: 'واپس ہوئے',
    upheld: 'درست مانی گئی',
    rejected: 'درست نہیں مانی گئی',
    us: 'ہم',
    caller: 'کال کرنے والا',
    act: 'کال کرنے والا',
    say: 'کچھ اور بتا رہے ہیں',
    reopen: 'مطمئن نہیں ہیں: کوئی اور دیکھے',
    withdraw: 'شکایت واپس لے رہے ہیں',
    what: 'کال کرنے والے نے کیا بتایا',
    needed: 'کال کرنے والے کی بات لکھیں',
    save: 'درج کریں',
    done: 'درج ہو گیا',
    file: 'ریکارڈنگ یا تصویر',
    prove: 'پہلے F6 سے تصدیق کریں کہ یہ وہی ہیں، پھر دوبارہ کھولیں۔',
  },
})

/** One complaint, to be read out to whoever made it; what they say to it is written down for them. */
export function ComplaintPanel({ grievanceId, onDone }: { grievanceId: string; onDone(): void }) {
  const t = useText(words)
  const say = useSay()
  const answer = useAnswer('grievances.get', { grievanceId })
  return (
    <>
      {answer.problem?.kind === 'refused' && answer.problem.code === 'caller_unproven' && (
        <p className="small interface">{t.prove}</p>
      )}
      <Answered answer={answer}>
        {(view) => (
          <div className="stack gap-3">
            <p className="row gap-2">
              <strong>{say(view.kindWords)}</strong> <Bdi>{view.caseNo}</Bdi>{' '}
              <StatusBadge tone="information" icon="message">
                {say(view.stateWords)}
              </StatusBadge>
            </p>
            <Facts
              rows={[
                { label: t.withWhom, value: say(view.stepWords) },
                ...(view.dueAt ? [{ label: t.due, value: <When at={view.dueAt} as="day" /> }] : []),
                ...(view.goodwillPaisa ? [{ label: t.paidBack, value: <Amount paisa={view.goodwillPaisa} /> }] : []),
              ]}
            />
            {view.decisions.map((one) => (
              <p key={one.at}>
                <strong>{one.upheld ? t.upheld : t.rejected}:</strong> <Said>{say(one.reason)}</Said>{' '}
                <bdi>{one.words}</bdi> {one.remedies.map((remedy) => say(remedy.words)).join(' · ')}
              </p>
            ))}
            {view.messages.map((one) => (
              <p key={one.id} className="small">
                <span className="muted interface">
                  {one.from === 'owner' ? t.us : t.caller} · <When at={one.at} />
                </span>{' '}
                <bdi>{one.words || t.file}</bdi>
              </p>
            ))}
            <Acts view={view} onDone={onDone} />
          </div>
        )}
      </Answered>
    </>
  )
}

function Acts({
  view,
  onDone,
}: {
  view: {
    id: string
    windowUntil: string | null
    actions: readonly { action: string; allowed: boolean; refusal: string | null }[]
  }
  onDone(): void
}) {
  const t = useText(words)
  const { language } = useLanguage()
  const toast = useToast()
  const able = ACTS.filter((act) => view.actions.some((one) => one.action === act && one.allowed))
  const [act, setAct] = useState<Act | undefined>(able[0])
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const commands = {
    say: useAct('grievances.say'),
    reopen: useAct('grievances.reopen'),
    withdraw: useAct('grievances.withdraw'),
  }
  const [messageId] = useState(newId)
  if (!act)
    return (
      <p className="small muted interface">
        {reasonOf(view.actions.find((one) => one.action === 'say')?.refusal, language)}
      </p>
    )
  const missing = act !== 'withdraw' && !text.trim()
  const send = (): Promise<unknown> => {
    if (act === 'say') return commands.say.run({ grievanceId: view.id, messageId, words: text.trim() })
    return act === 'reopen'
      ? commands.reopen.run({ grievanceId: view.id, reason: text.trim() })
      : commands.withdraw.run({ grievanceId: view.id, reason: text.trim() })
  }
  const save = async () => {
    setTried(true)
    if (missing || !(await send())) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame
      command={commands[act]}
      confirm={t.save}
      danger={act === 'withdraw'}
      onConfirm={() => void save()}
      onKeep={onDone}
    >
      <SelectField
        id="complaint-act"
        label={t.act}
        value={act}
        options={able.map((one) => ({ value: one, label: t[one] }))}
        onChange={(next) => setAct(next as Act)}
      />
      <TextArea
        id="complaint-says"
        label={t.what}
        optional={act === 'withdraw'}
        maxLength={1000}
        error={tried && missing ? t.needed : undefined}
        value={text}
        onChange={setText}
      />
    </PanelFrame>
  )
}
