import { useEffect, useState } from 'react'
import { Bdi, Button, Icon, Phone, ProblemNotice, useText } from '@app/ui'
import type { useActiveCall } from '../../components/order/active-call.ts'
import { callWords } from './call-words.ts'
import { seatWords } from './seat-words.ts'

function Elapsed({ since }: { since: number }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.round((Date.now() - since) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since])
  return (
    <Bdi>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </Bdi>
  )
}

/** The call that is going on, always in sight; it ends only with a disposition. */
export function CallBar({ active, onFinish }: { active: ReturnType<typeof useActiveCall>; onFinish(): void }) {
  const t = useText(callWords)
  const s = useText(seatWords)
  const { call, problem } = active
  return (
    <>
      <div
        className={`call-bar interface ${call ? (call.over ? 'call-bar-over' : 'call-bar-on') : ''}`}
        role="group"
        aria-label={t.onCall}
      >
        <span className="call-bar-words">
          <Icon name={call ? 'phone-call' : 'phone-off'} />
          {call ? (
            <>
              <strong>{call.over ? s.wrapUp : t.onCall}</strong>{' '}
              {call.phone ? <Phone value={call.phone} /> : <span>{s.hidden}</span>} <Elapsed since={call.startedAt} />
            </>
          ) : (
            <span>{t.noCall}</span>
          )}
        </span>
        {call && (
          <Button small tone="primary" icon="phone-off" onClick={onFinish}>
            {t.finish} (F9)
          </Button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
