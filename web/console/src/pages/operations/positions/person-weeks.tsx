import { useEffect, useRef, useState } from 'react'
import { Bdi, Button, Card, Notice, StatusBadge, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { LookDialog } from './look-dialog.tsx'
import { Reasons } from './reasons.tsx'
import { outcomeTone, positionsWords, type Week } from './words.ts'

/** One representative's weeks with their reasons, and what was found by whom. */
export function PersonWeeks({ facilitatorId, onClose }: { facilitatorId: string; onClose(): void }) {
  const t = useText(positionsWords)
  const answer = useAnswer('positionWeeks.of', { facilitatorId })
  const [looking, setLooking] = useState<Week>()
  const title = t.weeksOf(answer.data?.name ?? '…')
  const heading = useRef<HTMLHeadingElement>(null)
  // It opens above the list: whoever chose a name far down is led to it.
  useEffect(() => heading.current?.focus(), [facilitatorId])
  return (
    <section className="stack gap-2" aria-label={title}>
      <div className="bar bar-line">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button small icon="close" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <Answered answer={answer}>
        {({ badgeNo, own, weeks }) => (
          <>
            <p className="small muted interface">
              {t.badge} <Bdi>{badgeNo}</Bdi> · {t.onRecord}
            </p>
            {own && <Notice title={t.own} />}
            {weeks.length === 0 && <p>{t.noWeeks}</p>}
            {weeks.map((week) => (
              <OneWeek key={week.week} week={week} closed={own ? t.own : undefined} onLook={() => setLooking(week)} />
            ))}
          </>
        )}
      </Answered>
      {looking && (
        <LookDialog
          key={looking.week}
          facilitatorId={facilitatorId}
          week={looking}
          onClose={() => setLooking(undefined)}
        />
      )}
    </section>
  )
}

function OneWeek({ week, closed, onLook }: { week: Week; closed: string | undefined; onLook(): void }) {
  const t = useText(positionsWords)
  return (
    <Card>
      <div className="stack gap-2">
        <h3>
          {t.week} <When at={week.week} as="day" />
        </h3>
        <p className="interface">
          {t.score} <Bdi>{week.score}</Bdi> · <bdi>{t.positions(week.positions.toLocaleString('en'))}</bdi>
        </p>
        <Reasons reasons={week.reasons} />
        {week.looks.map((look) => (
          <div key={look.at}>
            <StatusBadge tone={outcomeTone[look.outcome]}>{t[look.outcome]}</StatusBadge>
            <p>
              <bdi>{look.note}</bdi>
            </p>
            <p className="small muted interface">
              {look.by && (
                <>
                  <bdi>{t.by(look.by)}</bdi> ·{' '}
                </>
              )}
              <When at={look.at} />
            </p>
          </div>
        ))}
        <div className="row gap-2">
          <Button small icon="eye" reason={closed} onClick={onLook}>
            {t.look}
          </Button>
        </div>
      </div>
    </Card>
  )
}
