import { useEffect, useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, dayOf, Icon, Notice, useText } from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { useNow } from '../../app/clock.ts'
import { Known } from '../../app/known.tsx'
import { useKept } from '../../offline/use-offline.tsx'
import { badgeAt } from './rotate.ts'
import { badgeWords } from './words.ts'

export function BadgeCard({ compact }: { compact?: boolean }) {
  const badge = useKept('visits.badge', {}, 'badge')
  return (
    <Known inner of={badge}>
      {(data) => <Turning badge={data} at={badge.at ?? ''} compact={compact} />}
    </Known>
  )
}

function Turning({ badge, at, compact }: { badge: Output<'visits.badge'>; at: string; compact?: boolean }) {
  const t = useText(badgeWords)
  const now = useNow(1_000)
  const [shown, setShown] = useState<Awaited<ReturnType<typeof badgeAt>>>()
  const second = Math.floor(now.getTime() / 1000)
  useEffect(() => {
    void badgeAt(badge, second * 1000).then(setShown)
  }, [badge, second])
  if (!shown) return null
  // A badge made on another day of the territory's is no proof.
  const ofToday = at !== '' && dayOf(at) === dayOf(now)
  return (
    <div className={`badge-card ${compact ? 'badge-compact' : ''}`}>
      {!compact &&
        (badge.photoUrl ? (
          <img className="badge-photo" src={badge.photoUrl} alt="" />
        ) : (
          <span className="badge-photo" aria-hidden="true">
            <Icon name="person" size={40} />
          </span>
        ))}
      <p className="badge-name">{badge.name}</p>
      <p className="interface muted">
        {t.number} <Bdi>{badge.badgeNo}</Bdi>
      </p>
      <QrCode text={shown.qr} label={t.qr} size={compact ? 184 : 280} />
      <p className="badge-code" aria-label={`${t.code} ${shown.code}`}>
        <Bdi>{`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`}</Bdi>
      </p>
      <div className="badge-clock interface small muted">
        <span className="cap-bar">
          <span style={{ inlineSize: `${(shown.secondsLeft / 30) * 100}%` }} />
        </span>
        <span>
          {t.changes} <Bdi>{shown.secondsLeft}</Bdi> {t.seconds}
        </span>
      </div>
      {!ofToday && <Notice tone="warning" icon="offline" title={t.old} />}
    </div>
  )
}
