import { ChoiceCards, PhoneField, TextField, useText } from '@app/ui'
import { counterMissing, counterWords, missingWords, orderWords } from './order-words.ts'
import type { OrderInHand } from './use-order.ts'

/** Who calls or stands at the counter, and whom the paper is about. */
export function PeopleFields({ hand, here }: { hand: OrderInHand; here?: boolean }) {
  const words = useText(orderWords)
  const atCounter = useText(counterWords)
  const t = here ? { ...words, ...atCounter } : words
  const [missingOnPhone, missingHere] = [useText(missingWords), useText(counterMissing)]
  const m = here ? { ...missingOnPhone, ...missingHere } : missingOnPhone
  const { draft, change, missing } = hand
  return (
    <>
      <div className="pair">
        <TextField
          id="order-caller"
          label={t.callerName}
          maxLength={80}
          error={missing.includes('callerName') ? m.callerName : undefined}
          value={draft.callerName}
          onChange={(callerName) => change({ callerName })}
        />
        <PhoneField
          id="order-phone"
          label={t.callerPhone}
          autoComplete="off"
          error={missing.includes('callerPhone') ? m.callerPhone : undefined}
          value={draft.callerPhone}
          onChange={(callerPhone) => change({ callerPhone })}
        />
      </div>
      <ChoiceCards
        id="order-for"
        label={t.forWhom}
        columns={2}
        error={missing.includes('subject') ? m.subject : undefined}
        value={draft.forWhom}
        choices={[
          { value: 'self', label: t.self },
          { value: 'other', label: t.other },
        ]}
        onChange={(forWhom) => change({ forWhom })}
      />
      {draft.forWhom === 'other' && (
        <TextField
          id="order-subject"
          label={t.subjectName}
          maxLength={80}
          error={missing.includes('subject') ? m.subject : undefined}
          value={draft.subjectName}
          onChange={(subjectName) => change({ subjectName })}
        />
      )}
    </>
  )
}
