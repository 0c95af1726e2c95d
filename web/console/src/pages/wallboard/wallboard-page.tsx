import { useEffect, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Output } from '@app/contract/calls'
import { address } from '@app/contract/client'
import { Bdi, createMessages, Icon, openStream, Page, useText, When, type IconName } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/page/states.tsx'

type Board = Output<'calls.wallboard'>

const words = createMessages({
  en: {
    title: 'Wallboard',
    lead: 'What the team can still act on in the next 15 minutes.',
    waiting: 'Waiting',
    longest: 'Longest wait',
    ready: 'Ready',
    talking: 'Talking',
    wrapping: 'Wrap-up',
    away: 'Away',
    abandoned: 'Hung up, last 15 min',
    level: 'Answered within 20 s, last 15 min',
    callbacks: 'Callbacks promised',
    late: 'Callbacks missed',
    due: 'Due in 15 min',
    untaken: 'Not taken yet',
    at: 'As of',
    none: 'No calls',
    nobody: 'Nobody is ready',
    act: 'Do now',
    calm: 'Nothing needs doing now',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    doLate: (count: number) => `${count} missed callbacks: call these first`,
    doReady: (count: number) => `${count} waiting and nobody is ready: bring people back`,
    doWrap: (count: number) => `${count} in wrap-up while people wait`,
    doUntaken: (count: number) => `${count} callbacks not taken, some due soon`,
    doLevel: 'Fewer than 8 in 10 calls answered in time',
  },
  ur: {
    title: 'وال بورڈ',
    lead: 'صرف وہ باتیں جن پر اگلے 15 منٹ میں کچھ کیا جا سکتا ہے۔',
    waiting: 'انتظار میں',
    longest: 'سب سے لمبا انتظار',
    ready: 'تیار',
    talking: 'بات جاری',
    wrapping: 'کال کے بعد کا کام',
    away: 'وقفہ',
    abandoned: 'فون رکھ گئے، پچھلے 15 منٹ',
    level: '20 سیکنڈ میں جواب، پچھلے 15 منٹ',
    callbacks: 'واپس کال کے وعدے',
    late: 'وقت گزر گیا',
    due: '15 منٹ میں',
    untaken: 'کسی نے نہیں لیے',
    at: 'وقت:',
    none: 'کوئی کال نہیں',
    nobody: 'کوئی تیار نہیں',
    act: 'ابھی کریں',
    calm: 'ابھی کچھ کرنے کی ضرورت نہیں',
    seconds: (count) => `${count} سیکنڈ`,
    minutes: (count) => `${count} منٹ`,
    doLate: (count) => `${count} وعدوں کا وقت گزر گیا: پہلے انہیں کال کریں`,
    doReady: (count) => `${count} انتظار میں ہیں اور کوئی تیار نہیں: لوگوں کو واپس بلائیں`,
    doWrap: (count) => `لوگ انتظار میں ہیں اور ${count} کال کے بعد کے کام میں ہیں`,
    doUntaken: (count) => `${count} وعدے کسی نے نہیں لیے، کچھ کا وقت قریب ہے`,
    doLevel: '10 میں سے 8 سے کم کالوں کا جواب وقت پر ملا',
  },
})

const WAIT_TOO_LONG_SECONDS = 120
const LEVEL_WANTED = 0.8

/** Figures that nobody can act on in a quarter of an hour are not here. */
export default function WallboardPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const client = useQueryClient()
  const answer = useAnswer('calls.wallboard', {}, { everyMs: 10_000, keep: true })
  useEffect(
    () =>
      openStream(
        address('', 'calls.live', {}).url,
        { 'x-app': 'console' },
        () => void client.invalidateQueries({ queryKey: ['calls.wallboard'] }),
      ),
    [client],
  )
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} wide>
        <Answered answer={answer} shape="tile">
          {(board) => <Figures board={board} />}
        </Answered>
      </Page>
    </div>
  )
}

/** What to do, the most urgent first; a board without it is only watched. */
function toDo(board: Board, t: (typeof words)['en']): string[] {
  const acts: string[] = []
  if (board.callbacksLate > 0) acts.push(t.doLate(board.callbacksLate))
  if (board.waiting > 0 && board.ready === 0) acts.push(t.doReady(board.waiting))
  if (board.waiting > 0 && board.wrappingUp > 0) acts.push(t.doWrap(board.wrappingUp))
  if (board.callbacksUntaken > 0 && board.callbacksDue15 > 0) acts.push(t.doUntaken(board.callbacksUntaken))
  if (board.answered15 > 0 && board.answeredInTime15 / board.answered15 < LEVEL_WANTED) acts.push(t.doLevel)
  return acts
}

function Figures({ board }: { board: Board }) {
  const t = useText(words)
  const acts = toDo(board, t)
  const wait =
    board.longestWaitSeconds < WAIT_TOO_LONG_SECONDS
      ? t.seconds(board.longestWaitSeconds)
      : t.minutes(Math.floor(board.longestWaitSeconds / 60))
  const level = board.answered15 === 0 ? null : Math.round((100 * board.answeredInTime15) / board.answered15)
  return (
    <>
      <section
        className={`wall-acts interface ${acts.length > 0 ? 'wall-acts-on' : ''}`}
        aria-label={t.act}
        aria-live="polite"
      >
        <h2>
          <Icon name={acts.length > 0 ? 'warning' : 'success'} /> {acts.length > 0 ? t.act : t.calm}
        </h2>
        {acts.length > 0 && (
          <ul className="bullets">
            {acts.map((act) => (
              <li key={act}>{act}</li>
            ))}
          </ul>
        )}
      </section>
      <div className="wall interface">
        <Figure icon="people" name={t.waiting} value={board.waiting} alarm={board.waiting > 0 && board.ready === 0} />
        <Figure
          icon="clock"
          name={t.longest}
          value={board.waiting > 0 ? wait : '—'}
          alarm={board.longestWaitSeconds >= WAIT_TOO_LONG_SECONDS}
        />
        <Figure
          icon="user-check"
          name={t.ready}
          value={board.ready}
          alarm={board.ready === 0 && board.waiting > 0}
          detail={`${t.talking} ${board.talking} · ${t.wrapping} ${board.wrappingUp} · ${t.away} ${board.away}`}
        />
        <Figure icon="phone-off" name={t.abandoned} value={board.abandoned15} />
        <Figure
          icon="chart"
          name={t.level}
          value={level === null ? '—' : `${level}%`}
          alarm={level !== null && level < 100 * LEVEL_WANTED}
          detail={level === null ? t.none : `${board.answeredInTime15}/${board.answered15}`}
        />
        <Figure
          icon="phone"
          name={t.callbacks}
          value={board.callbacksOpen}
          alarm={board.callbacksLate > 0}
          detail={`${t.late} ${board.callbacksLate} · ${t.due} ${board.callbacksDue15} · ${t.untaken} ${board.callbacksUntaken}`}
        />
      </div>
      <p className="small muted interface">
        {t.at} <When at={board.at} as="time" />
      </p>
    </>
  )
}

function Figure({
  icon,
  name,
  value,
  detail,
  alarm = false,
}: {
  icon: IconName
  name: string
  value: ReactNode
  detail?: string
  alarm?: boolean
}) {
  return (
    <div className={`wall-figure ${alarm ? 'wall-alarm' : ''}`}>
      <span className="wall-name">
        <Icon name={alarm ? 'warning' : icon} /> {name}
      </span>
      <strong className="wall-value">
        <Bdi>{value}</Bdi>
      </strong>
      {detail && <span className="small muted">{detail}</span>}
    </div>
  )
}
