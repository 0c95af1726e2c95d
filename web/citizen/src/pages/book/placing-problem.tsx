import { useEffect, useEffectEvent } from 'react'
import { Button, createMessages, Notice, type Problem, ProblemNotice, useCountdown, useSay, useText } from '@app/ui'

const words = createMessages({
  en: {
    soon: (seconds: number) => `Your order goes again by itself in ${seconds} s. Keep this page open.`,
    later: (minutes: number, seconds: number) =>
      `Your order goes again by itself in ${minutes} min ${seconds} s. Keep this page open.`,
    enough: (tries: number) => `It has been tried ${tries} times. Nothing is lost: press the button when it suits you.`,
    again: 'Try again',
  },
  ur: {
    soon: (seconds) => `آرڈر ${seconds} سیکنڈ میں خود دوبارہ بھیجا جائے گا۔ یہ صفحہ کھلا رکھیں۔`,
    later: (minutes, seconds) =>
      `آرڈر ${minutes} منٹ ${seconds} سیکنڈ میں خود دوبارہ بھیجا جائے گا۔ یہ صفحہ کھلا رکھیں۔`,
    enough: (tries) => `${tries} بار کوشش ہو چکی ہے۔ کچھ ضائع نہیں ہوا؛ جب چاہیں بٹن دبا کر پھر کوشش کریں۔`,
    again: 'دوبارہ کوشش کریں',
  },
})

/** Ten minutes of them: for as long as that somebody keeps a page open. */
export const TRIES_MAX = 5
const CLOSED = 'no_new_requests'

interface PlacingProblemProps {
  problem: Problem
  /** How often this order was sent. */
  tries: number
  onRetry: () => unknown
}

/** Why the order was not placed; one that the server takes in some minutes is sent again by itself. */
export function PlacingProblem({ problem, tries, onRetry }: PlacingProblemProps) {
  const seconds = problem.kind === 'refused' && problem.code === CLOSED ? problem.details?.retryAfterSeconds : undefined
  if (problem.kind !== 'refused' || typeof seconds !== 'number')
    return <ProblemNotice problem={problem} onRetry={onRetry} />
  return <Closed title={problem.words} seconds={seconds} tries={tries} onRetry={onRetry} />
}

function Closed({
  title,
  seconds,
  tries,
  onRetry,
}: Omit<PlacingProblemProps, 'problem'> & { title: Parameters<ReturnType<typeof useSay>>[0]; seconds: number }) {
  const t = useText(words)
  const say = useSay()
  const left = useCountdown(seconds, tries)
  const goesOn = tries < TRIES_MAX
  const due = goesOn && left === 0
  const retry = useEffectEvent(onRetry)
  useEffect(() => {
    if (due) retry()
  }, [due])
  const wait = left < 60 ? t.soon(left) : t.later(Math.floor(left / 60), left % 60)
  return (
    <Notice
      tone="warning"
      live
      title={say(title)}
      action={
        <Button small icon="refresh" onClick={onRetry}>
          {t.again}
        </Button>
      }
    >
      {/* A timer is not read out at every second, as the words around it are when they appear. */}
      <span role="timer">{goesOn ? wait : t.enough(tries)}</span>
    </Notice>
  )
}
