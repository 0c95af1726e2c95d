import type { Output } from '@app/contract/calls'
import { Notice, createMessages, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { placesOf } from '../../components/form-world.ts'

type AreaEvent = Output<'areaEvents.list'>['items'][number]

const words = createMessages({
  en: {
    title: 'Emergencies',
    text: 'Deadlines are paused there, nobody is charged for a missed visit, and visits are moved to a later date.',
    until: 'until',
    flood: 'Flood',
    smog: 'Smog',
    heat: 'Extreme heat',
    unrest: 'Unrest',
    network: 'Network down',
    system_down: 'An office’s system is down',
    more: (count: number) => `and ${count} more`,
  },
  ur: {
    title: 'غیر معمولی صورتِ حال',
    text: 'وہاں مدت رکی ہوئی ہے، گھر پر نہ ملنے کی رقم نہیں لی جاتی، اور ملاقاتیں بعد کی تاریخ پر رکھی جاتی ہیں۔',
    until: 'کب تک:',
    flood: 'سیلاب',
    smog: 'سموگ',
    heat: 'شدید گرمی',
    unrest: 'حالات خراب',
    network: 'نیٹ ورک بند',
    system_down: 'دفتر کا نظام بند',
    more: (count) => `اور ${count}`,
  },
})

const SHOWN = 3

/** Why clocks rest, and where: what two people have declared is open to everybody. */
export function AreaEvents() {
  const t = useText(words)
  const answer = useAnswer('areaEvents.list', {})
  const items = answer.data?.items ?? []
  const tree = useAnswer('places.tree', items.length > 0 ? {} : null)
  if (items.length === 0) return null
  const places = tree.data && placesOf(tree.data)
  return (
    <Notice tone="warning" icon="warning" title={t.title}>
      <ul className="bullets">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <strong>{t[item.kind]}</strong>
            {places && <Where item={item} places={places} />} · {t.until} <When at={item.to} />
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="small">{t.more(items.length - SHOWN)}</p>}
      <p className="small">{t.text}</p>
    </Notice>
  )
}

function Where({ item, places }: { item: AreaEvent; places: ReturnType<typeof placesOf> }) {
  const say = useSay()
  const place =
    places.tehsils.find((one) => one.id === item.scope.tehsilId) ??
    places.districts.find((one) => one.id === item.scope.districtId)
  return place ? (
    <>
      {' '}
      · <bdi>{say(place.name)}</bdi>
    </>
  ) : null
}
