import { createMessages, ProblemNotice, SelectField, useText } from '@app/ui'
import { useAnswer } from '../app/api.ts'
import type { OrderInHand } from './use-order.ts'

const words = createMessages({
  en: { centre: 'Which centre will they come to?', later: 'They decide later: every centre takes them in with the tracking number', open: 'open now' },
  ur: { centre: 'وہ کس مرکز پر آئیں گے؟', later: 'بعد میں دیکھیں گے: ہر مرکز ٹریکنگ نمبر پر کام کر دیتا ہے', open: 'ابھی کھلا ہے' },
})

/** By district, as the caller says where they are; left empty they may come to any. */
export function CentreField({ hand }: { hand: OrderInHand }) {
  const t = useText(words)
  const { draft, change, places, say } = hand
  const centres = useAnswer('centres.list', draft.mode === 'centre' ? {} : null)
  if (draft.mode !== 'centre') return null
  const districts = new Map(places?.districts.map((one) => [one.id, say(one.name)]))
  const options = (centres.data?.items ?? []).map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.opens}–${one.closes}${one.openNow ? ` · ${t.open}` : ''}`, group: districts.get(one.districtId) }))
  return (
    <>
      {centres.problem && <ProblemNotice problem={centres.problem} onRetry={centres.reload} />}
      <SelectField id="order-centre" label={t.centre} hint={t.later} optional value={draft.centreId} options={options} onChange={(centreId) => change({ centreId })} />
    </>
  )
}
