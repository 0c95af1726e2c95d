import type { Output } from '@app/contract/calls'
import { Bdi, formatDistance, Table, useLanguage, useText } from '@app/ui'
import { reasonOf } from '../../../components/request/reason-words.ts'
import { choicesWords } from './choices-words.ts'

type Candidate = Output<'operations.choices'>['items'][number]['candidates'][number]

/** All who were thought of, in the order in which they would have been asked. */
export function CandidatesTable({ candidates, caption }: { candidates: readonly Candidate[]; caption: string }) {
  const t = useText(choicesWords)
  const { language } = useLanguage()
  const words: Record<string, unknown> = t
  const best = Math.min(...candidates.filter((one) => !one.against.length).map((one) => one.score))
  const reasons = (codes: readonly string[]) =>
    codes.flatMap((code) => (typeof words[code] === 'string' ? (words[code] as string) : [])).join(' · ')
  return (
    <Table<Candidate>
      caption={caption}
      rows={[...candidates]}
      rowKey={(one) => one.facilitatorId}
      columns={[
        { key: 'name', heading: t.name, cell: (one) => <bdi>{one.name}</bdi> },
        {
          key: 'asked',
          heading: t.asked,
          cell: (one) => (one.answer ? t[one.answer] : one.asked ? t.asked : t.notAsked),
        },
        {
          key: 'against',
          heading: t.against,
          cell: (one) => one.against.map((code) => reasonOf(code, language)).join(' · ') || '—',
        },
        { key: 'for', heading: t.for, cell: (one) => (one.against.length ? '—' : reasons(one.because)) },
        {
          key: 'road',
          heading: t.road,
          cell: (one) => (
            <>
              {t.minutes(one.roadMinutes)} · <bdi>{formatDistance(one.distanceMeters, language)}</bdi>
            </>
          ),
        },
        { key: 'day', heading: t.day, numeric: true, cell: (one) => <Bdi>{one.visitsToday}</Bdi> },
        {
          key: 'rating',
          heading: t.rating,
          cell: (one) => (one.ratingCounted ? <Bdi>× {one.ratingMultiplier.toFixed(2)}</Bdi> : t.ratingOff),
        },
        {
          key: 'behind',
          heading: t.behind,
          numeric: true,
          cell: (one) => (one.against.length ? '—' : <Bdi>{Math.round(one.score - best)}</Bdi>),
        },
      ]}
    />
  )
}
