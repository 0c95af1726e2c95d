import { Bdi, useText } from '@app/ui'
import { centreWords } from './centre-words.ts'

/** On which days and from when until when. */
export function CentreHours({ centre }: { centre: { week: string; opens: string; closes: string } }) {
  const t = useText(centreWords)
  const days: Record<string, unknown> = t
  return (
    <span>
      {String(days[centre.week] ?? '')}{' '}
      <Bdi>
        {centre.opens}–{centre.closes}
      </Bdi>
    </span>
  )
}
