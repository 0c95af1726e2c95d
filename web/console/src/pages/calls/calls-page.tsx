import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { getRouteApi } from '@tanstack/react-router'
import { createMessages, useText, type Language } from '@app/ui'
import { useKeys } from '../../app/keys.tsx'
import { useTitle } from '../../app/title.ts'
import { useActiveCall } from '../../components/order/active-call.ts'
import { AnswerColumn } from './answer-column.tsx'
import { CallBar } from './call-bar.tsx'
import { callWords } from './call-words.ts'
import { CallerColumn, type Candidate } from './caller-column.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { type Laid, middleOf } from './middle.ts'
import { MiddleColumn } from './middle-column.tsx'
import { SeatBar } from './seat-bar.tsx'
import { useCallerProof } from './use-caller-proof.ts'
import { useSeat } from './use-seat.ts'

const keyWords = createMessages({
  en: {
    find: 'Find the caller',
    order: 'New order',
    answers: 'Answers',
    badge: 'Verify a badge',
    finish: 'End the call',
    own: 'The caller’s own record and household',
    language: 'Switch the reading language',
  },
  ur: {
    find: 'کال کرنے والے کو تلاش کریں',
    order: 'نیا آرڈر',
    answers: 'جوابات',
    badge: 'بیج کی تصدیق',
    finish: 'کال ختم کریں',
    own: 'کال کرنے والے کا ریکارڈ اور گھرانہ',
    language: 'دوسری زبان میں پڑھیں',
  },
})

const route = getRouteApi('/calls')
const focus = (id: string) => document.getElementById(id)?.focus()

/** Shows what is to be written in and puts the keyboard there before the next key: a practised agent types ahead. */
function turnTo(id: string, change: () => void): void {
  flushSync(change)
  focus(id)
}

type Shown = 'caller' | 'request' | 'answer'

/** What is open at the desk, and the ways from one thing to the next. */
function useDesk(active: ReturnType<typeof useActiveCall>) {
  const navigate = route.useNavigate()
  const { request: requestId } = route.useSearch()
  const [caller, setCaller] = useState<Candidate>()
  const [laid, lay] = useState<Laid>()
  const [shown, setShown] = useState<Shown>('caller')
  const [finishing, setFinishing] = useState(false)
  // Each call begins with an empty search: the last caller's name must not stand before the next.
  const [turn, setTurn] = useState(0)
  const open = (id: string | undefined) => {
    lay(undefined)
    void navigate({ search: { request: id } })
    if (id) setShown('request')
  }
  const order = () => {
    void navigate({ search: {} })
    turnTo('order-service', () => {
      lay('order')
      setShown('request')
    })
  }
  const speak = () => {
    turnTo('own-title', () => {
      lay('own')
      setShown('request')
    })
    focus('own-phone')
  }
  const nextCaller = () => {
    setCaller(undefined)
    setTurn((now) => now + 1)
    open(undefined)
    setShown('caller')
  }
  const finished = () =>
    turnTo('find-caller', () => {
      setFinishing(false)
      active.finished()
      nextCaller()
    })
  // A call that was put through opens its caller by itself; a reload in its middle leaves what is open.
  const popped = active.call?.bySwitch ? active.call.callId : undefined
  const known = useRef(popped)
  const meet = useEffectEvent(() => turnTo('find-caller', nextCaller))
  useEffect(() => {
    if (!popped || known.current === popped) return
    known.current = popped
    // An effect may not flush: the keyboard goes there as soon as it is over.
    queueMicrotask(() => meet())
  }, [popped])
  return {
    requestId,
    number: popped ? active.call?.phone : undefined,
    middle: middleOf(requestId, laid),
    caller,
    setCaller,
    shown,
    setShown,
    turn,
    open,
    order,
    speak,
    leaveOrder: () => lay(undefined),
    finishing,
    finish: () => active.call && setFinishing(true),
    stay: () => setFinishing(false),
    finished,
  }
}

/** The desk of an agent: who is calling, what about, what to say. */
export default function CallsPage() {
  const t = useText(callWords)
  const k = useText(keyWords)
  useTitle(t.title)
  const active = useActiveCall()
  const telephone = useSeat(active)
  const proof = useCallerProof(active.call)
  const desk = useDesk(active)
  const { shown, setShown, order, speak, finish } = desk
  const [spokenIn, setSpokenIn] = useState<Language>('ur')
  useKeys(t.title, [
    { code: 'F2', shown: 'F2', words: k.find, run: () => turnTo('find-caller', () => setShown('caller')) },
    { code: 'F4', shown: 'F4', words: k.order, run: order },
    { code: 'F6', shown: 'F6', words: k.own, run: speak },
    { code: 'F8', shown: 'F8', words: k.answers, run: () => turnTo('knowledge', () => setShown('answer')) },
    { code: 'F9', shown: 'F9', words: k.finish, run: finish },
    { code: 'Slash', shown: '/', words: k.find, run: () => turnTo('find-caller', () => setShown('caller')) },
    { code: 'KeyN', shown: 'N', words: k.order, run: order },
    { code: 'KeyC', shown: 'C', words: k.own, run: speak },
    { code: 'KeyB', shown: 'B', words: k.badge, run: () => turnTo('badge-no', () => setShown('answer')) },
    { code: 'KeyL', shown: 'L', words: k.language, run: () => setSpokenIn((now) => (now === 'ur' ? 'en' : 'ur')) },
  ])
  return (
    <main className="calls dense" id="main" data-shown={shown}>
      <h1 className="visually-hidden">{t.title}</h1>
      <SeatBar active={active} telephone={telephone} />
      <CallBar active={active} onFinish={finish} />
      <ColumnSwitch shown={shown} onShow={setShown} />
      <div className="calls-columns">
        <section className="calls-column calls-caller" aria-label={t.caller}>
          <CallerColumn
            key={desk.turn}
            active={active}
            number={desk.number}
            requestId={desk.requestId}
            onCaller={desk.setCaller}
            onOpen={desk.open}
            onOrder={(candidate) => {
              desk.setCaller(candidate)
              order()
            }}
            onSpeak={speak}
          />
        </section>
        <section className="calls-column calls-request" aria-label={t.request}>
          <MiddleColumn
            open={desk.middle}
            proof={proof}
            caller={desk.caller}
            call={active.call}
            spokenIn={spokenIn}
            onSpokenIn={setSpokenIn}
            onOpen={desk.open}
            onCancelOrder={desk.leaveOrder}
          />
        </section>
        <section className="calls-column calls-answer" aria-label={t.answer}>
          <AnswerColumn spokenIn={spokenIn} />
        </section>
      </div>
      {active.call && (
        <FinishDialog
          key={active.call.callId}
          open={desk.finishing}
          call={active.call}
          requestId={desk.requestId}
          onClose={desk.stay}
          onFinished={desk.finished}
        />
      )}
    </main>
  )
}

/** On a narrow screen one column is seen at a time. */
function ColumnSwitch({ shown, onShow }: { shown: Shown; onShow(shown: Shown): void }) {
  const t = useText(callWords)
  return (
    <div className="calls-switch interface" role="group" aria-label={t.title}>
      {(['caller', 'request', 'answer'] as const).map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={shown === one} onClick={() => onShow(one)}>
          {t[one]}
        </button>
      ))}
    </div>
  )
}
