import { useEffect } from 'react'
import { createMessages, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { readAhead, useOwnCopies } from '../../kept/use-own-copy.ts'
import { RequestRow } from '../requests/request-row.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: { title: 'Your open requests', all: 'All my requests' },
  ur: { title: 'آپ کی جاری درخواستیں', all: 'میری تمام درخواستیں' },
})

/** What is under way comes before what could be ordered; silent when there is nothing. */
export function OpenRequests() {
  const t = useText(words)
  const answer = useAnswer('requests.mine', { open: 'true', limit: 3 })
  const copies = useOwnCopies()
  const { data, problem } = answer
  useEffect(() => {
    if (data) void readAhead(data.items)
  }, [data])
  const items = data?.items ?? (problem?.kind === 'offline' ? (copies ?? []).map((copy) => copy.view) : [])
  if (items.length === 0) return null
  return (
    <section className="stack gap-3">
      <h2>{t.title}</h2>
      {items.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
      <a href={to('requests')} className="more-link interface">
        {t.all}
      </a>
    </section>
  )
}
