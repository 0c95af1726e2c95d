import { useText } from '@app/ui'
import { type Reason, signWords } from './words.ts'

/** Why a week has its score, the weightiest first. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useText(signWords)
  return (
    <>
      {reasons.map(({ sign, count, of, points }) => (
        <p key={sign} className="small">
          {t[sign](count.toLocaleString('en'), (of ?? 0).toLocaleString('en'))} · <bdi>{t.points(String(points))}</bdi>
        </p>
      ))}
    </>
  )
}
