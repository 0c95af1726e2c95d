import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, createMessages, EmptyState, Page, StatusBadge, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { CentreHours } from '../book/centre-hours.tsx'
import { centreWords } from '../book/centre-words.ts'
import './board.css'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    back: 'Services',
    no: 'Number',
    counter: 'Counter',
    called: 'Please come to the counter',
    nobody: 'Nobody is being called',
    nobodyText: 'Take a number at the door.',
  },
  ur: {
    back: 'سروسز',
    no: 'نمبر',
    counter: 'کاؤنٹر',
    called: 'براہِ کرم کاؤنٹر پر آئیں',
    nobody: 'ابھی کسی کو نہیں بلایا گیا',
    nobodyText: 'دروازے پر نمبر لیں۔',
  },
})

const EVERY_MS = 5_000

/** For the wall of a centre, and for whoever wants to know from home how long the queue is. Numbers only. */
export default function BoardPage() {
  const t = useText(words)
  const c = useText(centreWords)
  const say = useSay()
  const { name } = useProgramme()
  const centreId = useParam('centreId')
  const answer = useAnswer('centres.board', centreId ? { centreId } : null)
  const { reload } = answer
  useEffect(() => {
    const timer = setInterval(reload, EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  const centre = answer.data?.centre
  return (
    <Page
      title={centre ? say(centre.name) : c.yours}
      suffix={name}
      wide
      lead={
        centre && (
          <>
            <bdi>{say(centre.address)}</bdi> · <CentreHours centre={centre} />
            {centre.demo && <> · {c.demo}</>}
          </>
        )
      }
      back={<BackLink href={to('home')}>{t.back}</BackLink>}
    >
      <Answered answer={answer}>{(board) => <Board board={board} />}</Answered>
    </Page>
  )
}

function Board({ board }: { board: Output<'centres.board'> }) {
  const t = useText(words)
  const c = useText(centreWords)
  return (
    <>
      <p className="interface row gap-2">
        <StatusBadge tone={board.centre.openNow ? 'success' : 'neutral'}>
          {board.centre.openNow ? c.openNow : c.closedNow}
        </StatusBadge>
        <span>
          {board.waiting === 0 ? c.nobodyWaits : `${c.waiting(board.waiting)} · ${c.minutes(board.expectedMinutes)}`}
        </span>
      </p>
      {board.now.length === 0 ? (
        <EmptyState icon="store" title={t.nobody}>
          {t.nobodyText}
        </EmptyState>
      ) : (
        <section aria-label={t.called} aria-live="polite">
          <ul className="wall">
            {board.now.map((one) => (
              <li key={one.counter} className="card">
                <span className="small muted interface">{t.no}</span>
                <strong className="wall-no">
                  <Bdi>{one.no}</Bdi>
                </strong>
                <span className="interface">
                  {t.counter}{' '}
                  <strong>
                    <Bdi>{one.counter}</Bdi>
                  </strong>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
