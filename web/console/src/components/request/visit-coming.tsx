import { Between, createMessages, formatDistance, useLanguage, useText, When } from '@app/ui'
import type { RequestView } from './request-words.ts'

const words = createMessages({
  en: {
    there: 'at the door between',
    away: (distance: string) => `${distance} away`,
    seen: 'last seen',
    notSeen: 'not seen on the way yet',
  },
  ur: {
    there: 'پہنچنے کا اندازہ',
    away: (distance) => `${distance} دور`,
    seen: 'آخری بار دیکھے گئے',
    notSeen: 'راستے میں ابھی نظر نہیں آئے',
  },
})

const after = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString()

/** Of somebody who is on the way: when they may be there, as the household sees it, or when they were last seen. */
export function VisitComing({ visit }: { visit: RequestView['visits'][number] }) {
  const t = useText(words)
  const { language } = useLanguage()
  if (visit.stage !== 'on_the_way') return null
  const seen = visit.whereabouts
  if (seen.known === 'never') return <span className="small">{t.notSeen}</span>
  if (seen.known === 'stale')
    return (
      <span className="small">
        {t.seen} <When at={seen.seenAt} as="time" />
      </span>
    )
  return (
    <span className="small">
      {seen.eta && (
        <>
          {t.there}{' '}
          <Between from={after(seen.seenAt, seen.eta.fromSeconds)} until={after(seen.seenAt, seen.eta.toSeconds)} />{' '}
          ·{' '}
        </>
      )}
      {t.away(formatDistance(seen.meters, language))}
    </span>
  )
}
