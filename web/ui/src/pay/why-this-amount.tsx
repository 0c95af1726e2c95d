import type { LocalText } from '@app/domain/shared'
import { Fold } from '../content/fold.tsx'
import { Facts } from '../content/lists.tsx'
import { formatWhen } from '../i18n/format.ts'
import { useLanguage, useSay, useText } from '../i18n/language.tsx'
import { Amount, Bdi } from '../i18n/spans.tsx'
import { whyWords } from './why-words.ts'

export interface PayWhy {
  ruleId: string
  ruleFrom: string | null
  rate: 'whole' | 'further' | 'call_out' | null
  rulePaisa: number | null
  kind: 'done' | 'call_out' | 'wasted_leg' | 'corrected'
  chargedTo: 'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event' | null
  agencyName: LocalText | null
  shareBasisPoints: number | null
  holdDays: number | null
  holds: readonly ('days' | 'unproven' | 'complaint' | 'claim')[]
}

/** What a line of pay was reckoned from on its day: the rule and its rate, the agency's share, what holds it. */
export function WhyThisAmount({ words, grossPaisa, why }: { words: LocalText; grossPaisa: number; why: PayWhy }) {
  const t = useText(whyWords)
  const say = useSay()
  const { language } = useLanguage()
  const rate = why.kind === 'corrected' ? why.kind : why.rate
  const rows = [
    {
      label: t.rule,
      value: (
        <>
          {say(words)}{' '}
          {why.ruleFrom && <span className="muted">{t.ruleFrom(formatWhen(why.ruleFrom, 'date', language))}</span>}
        </>
      ),
    },
    {
      label: t.rate,
      value: rate ? (
        <>
          <Amount paisa={grossPaisa} /> <span className="muted">{t[rate]}</span>
        </>
      ) : (
        <span className="muted">{t.unknownRate}</span>
      ),
    },
    ...(why.rate === 'further' && why.rulePaisa !== null
      ? [{ label: t.otherRate, value: <Amount paisa={why.rulePaisa} /> }]
      : []),
    ...(why.chargedTo ? [{ label: t.charged, value: t[`by_${why.chargedTo}`] }] : []),
    ...(why.holds.length > 0 ? [{ label: t.heldNow, value: why.holds.map((one) => t[one]).join(t.and) }] : []),
  ]
  return (
    <Fold title={t.title}>
      <Facts rows={rows} />
      {why.kind === 'wasted_leg' && <p className="small">{t.wasted}</p>}
      {why.shareBasisPoints !== null && (
        <p className="small">
          {t.share(String(why.shareBasisPoints / 100), why.agencyName ? say(why.agencyName) : t.agency)}
        </p>
      )}
      {why.holdDays !== null && <p className="small">{t.holdDays(why.holdDays)}</p>}
      <p className="small muted">
        <Bdi>{[why.ruleId, why.ruleFrom].filter(Boolean).join(' ')}</Bdi>
      </p>
    </Fold>
  )
}
