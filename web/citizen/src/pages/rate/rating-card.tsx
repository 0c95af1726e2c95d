import { Card, createMessages, Icon, LinkButton, useText } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { requestWords } from '../request/request-words.ts'
import { to } from '../../app/paths.ts'

const words = createMessages({ en: { said: 'What was said about the visit' }, ur: { said: 'ملاقات پر دی گئی رائے' } })

/** The visit that may still be rated; and the way to what was said of those that were. */
export function RatingCard({ request }: { request: RequestView }) {
  const own = useText(words)
  const t = useText(requestWords)
  const sad = request.tone === 'condolence'
  // The last visit is the one that people remember.
  const open = request.visits.findLast((visit) => visit.rateable && !visit.rated)
  const rated = request.visits.filter((visit) => visit.rated)
  if (!open && rated.length === 0) return null
  const at = (visitId: string) => to('rate', { visitId }, { tone: request.tone })
  return (
    <Card title={sad ? t.rateCondolence : t.rate} icon={sad ? 'heart' : 'star'}>
      {open && <LinkButton href={at(open.id)}>{t.answer}</LinkButton>}
      {rated.map((visit) => (
        <a key={visit.id} className="row-link" href={at(visit.id)}>
          <Icon name="people" />
          <span className="row-words">{own.said}</span>
          <Icon name="chevron-next" />
        </a>
      ))}
    </Card>
  )
}
