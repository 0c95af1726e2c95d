import type { Output } from '@app/contract/calls'
import { Between, Card, createMessages, Stack, useSay, useText, When } from '@app/ui'
import { Known } from '../../app/known.tsx'
import { useKept } from '../../offline/use-offline.tsx'

const words = createMessages({
  en: {
    title: 'Shifts planned for you',
    by: 'by',
    plan: 'This is a plan. You start the shift yourself.',
    none: 'Your agency hasn’t planned any shifts for you.',
  },
  ur: {
    title: 'آپ کی طے شدہ ڈیوٹیاں',
    by: 'کمپنی:',
    plan: 'یہ صرف منصوبہ ہے۔ ڈیوٹی آپ خود شروع کرتے ہیں۔',
    none: 'آپ کی کمپنی نے آنے والے دنوں کی کوئی ڈیوٹی طے نہیں کی۔',
  },
})

/** The shifts that the agency planned; whoever stands on their own has no such card. */
export function PlannedShifts() {
  const t = useText(words)
  const planned = useKept('shift.planned', {}, 'planned-shifts')
  // Nothing is shown while it comes: most have no agency, and the day has more urgent things.
  if (!planned.data?.agencyName) return null
  return (
    <Card title={t.title} icon="calendar">
      <Known of={planned} shape="row" inner>
        {(data) => <PlannedList planned={data} />}
      </Known>
    </Card>
  )
}

export function PlannedList({ planned: { agencyName, items } }: { planned: Output<'shift.planned'> }) {
  const t = useText(words)
  const say = useSay()
  return (
    <Stack gap={2}>
      <p className="small muted interface">
        {t.by} <bdi>{say(agencyName)}</bdi>
        {items.length > 0 && <> · {t.plan}</>}
      </p>
      {items.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Stack as="ul" gap={2}>
          {items.map((shift) => (
            <li key={shift.id} className="interface">
              <strong>
                <When at={shift.startsAt} as="day" />
              </strong>{' '}
              · <Between from={shift.startsAt} until={shift.endsAt} />
              <br />
              <span className="small muted">{say(shift.tehsilName)}</span>
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  )
}
