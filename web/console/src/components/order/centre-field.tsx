import { createMessages, SelectField, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { usePlaces } from '../request/places.ts'

const words = createMessages({
  en: {
    centre: 'Which centre will they come to?',
    later: 'They’ll decide later: any centre can take them with the tracking number',
    open: 'open now',
  },
  ur: {
    centre: 'وہ کس سروس سینٹر پر آئیں گے؟',
    later: 'بعد میں طے کریں گے: ٹریکنگ نمبر پر ہر سینٹر کام کر دیتا ہے',
    open: 'ابھی کھلا ہے',
  },
})

/** By district, as the caller says where they are; left empty they may come to any. */
export function CentreField({ id, value, onChange }: { id: string; value: string; onChange(centreId: string): void }) {
  const t = useText(words)
  const say = useSay()
  const places = usePlaces()
  const centres = useAnswer('centres.list', {})
  const districts = new Map(places?.districts.map((one) => [one.id, say(one.name)]))
  return (
    <Answered answer={centres} shape="row" lines={1}>
      {({ items }) => (
        <SelectField
          id={id}
          label={t.centre}
          hint={t.later}
          optional
          value={value}
          options={items.map((one) => ({
            value: one.id,
            label: `${say(one.name)} · ${one.opens}–${one.closes}${one.openNow ? ` · ${t.open}` : ''}`,
            group: districts.get(one.districtId),
          }))}
          onChange={onChange}
        />
      )}
    </Answered>
  )
}
