import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Bdi, Button, Icon, ProblemNotice, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import { useProgramme } from '../../app/programme.tsx'
import type { useActiveCall } from '../../components/order/active-call.ts'
import { DemoSwitch } from './demo-switch.tsx'
import { seatWords } from './seat-words.ts'
import type { useSeat } from './use-seat.ts'

interface SeatBarProps {
  active: ReturnType<typeof useActiveCall>
  telephone: ReturnType<typeof useSeat>
}

/** Where I sit, whether calls come to me, and who waits. Without a telephone switch it can be left alone. */
export function SeatBar({ active, telephone }: SeatBarProps) {
  const t = useText(seatWords)
  const { programme } = useProgramme()
  const sit = useAct('calls.sit')
  const { seat, board, known } = telephone
  const [moving, setMoving] = useState(false)
  const [extension, setExtension] = useState('')
  const be = async (at: string, presence: 'ready' | 'away') => {
    if (await sit.run({ extension: at, presence })) setMoving(false)
  }
  useKeys(
    t.seat,
    seat
      ? [
          {
            code: 'KeyP',
            shown: 'P',
            words: t.toggle,
            run: () => void be(seat.extension, seat.presence === 'ready' ? 'away' : 'ready'),
          },
        ]
      : [],
  )
  if (!known) return null
  return (
    <>
      <div className="seat-bar interface" role="group" aria-label={t.seat}>
        {seat && !moving ? (
          <Seated
            seat={seat}
            onPresence={(one) => void be(seat.extension, one)}
            onLeave={() => {
              setExtension(seat.extension)
              setMoving(true)
            }}
          />
        ) : (
          <form
            className="row gap-2"
            onSubmit={(event) => {
              event.preventDefault()
              if (extension.trim()) void be(extension.trim(), 'ready')
            }}
          >
            <label htmlFor="extension">{t.extension}</label>
            <input
              id="extension"
              className="input seat-extension number"
              dir="ltr"
              inputMode="numeric"
              maxLength={20}
              required
              value={extension}
              onChange={(event) => setExtension(event.currentTarget.value)}
            />
            <Button type="submit" small icon="check" busy={sit.busy}>
              {t.sit}
            </Button>
          </form>
        )}
        <span className="row gap-2">
          {programme?.mode === 'demo' && seat && <DemoSwitch active={active} ready={seat.presence === 'ready'} />}
          {board && <Waiting board={board} />}
          <Link className="seat-board" to="/calls/wallboard">
            <Icon name="chart" /> <span>{t.board}</span>
          </Link>
        </span>
      </div>
      {sit.problem && <ProblemNotice problem={sit.problem} />}
    </>
  )
}

type Telephone = ReturnType<typeof useSeat>

interface SeatedProps {
  seat: NonNullable<Telephone['seat']>
  onPresence(presence: 'ready' | 'away'): void
  onLeave(): void
}

function Seated({ seat, onPresence, onLeave }: SeatedProps) {
  const t = useText(seatWords)
  return (
    <span className="row gap-2">
      <span>
        <Icon name="phone" /> {t.extension} <Bdi>{seat.extension}</Bdi>
      </span>
      {(['ready', 'away'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={seat.presence === one}
          onClick={() => onPresence(one)}
        >
          <Icon name={one === 'ready' ? 'check' : 'pause'} /> {t[one]}
        </button>
      ))}
      <Button small tone="quiet" onClick={onLeave}>
        {t.leave}
      </Button>
    </span>
  )
}

/** Who waits, and how long the first of them. */
function Waiting({ board }: { board: NonNullable<Telephone['board']> }) {
  const t = useText(seatWords)
  return (
    <span className={board.waiting > 0 ? 'seat-waiting' : 'muted'}>
      <Icon name="people" /> {t.waiting(board.waiting)}
      {board.waiting > 0 && (
        <>
          {' '}
          ·{' '}
          {t.longest(
            board.longestWaitSeconds < 120
              ? t.seconds(board.longestWaitSeconds)
              : t.minutes(Math.floor(board.longestWaitSeconds / 60)),
          )}
        </>
      )}
    </span>
  )
}
