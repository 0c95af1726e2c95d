import { ChoiceCards, PhoneField, SelectField, TextField, useLanguage, useText, type FieldError } from '@app/ui'
import type { Draft } from '../../booking/draft.ts'
import { DOOR_PHONE } from '../../booking/steps.ts'
import { bookWords, relations } from './book-words.ts'
import type { StepProps } from './step-frame.tsx'

const useBookWords = () => useText(bookWords)
type BookWords = ReturnType<typeof useBookWords>

const wrongIn = ({ receiver }: Draft, t: BookWords) =>
  receiver.self
    ? {}
    : {
        relation: receiver.relation === '' ? t.pick : undefined,
        name: receiver.name.trim() === '' ? t.nameMissing : undefined,
        phone: DOOR_PHONE.test(receiver.phone) ? undefined : t.phoneWrong,
      }

export const receiverErrors = (draft: Draft, t: BookWords): FieldError[] =>
  Object.entries(wrongIn(draft, t)).flatMap(([field, message]) =>
    message ? [{ fieldId: `receiver-${field}`, message }] : [],
  )

/** Who opens the door: whoever orders, with their own number, or somebody they name. */
export function ReceiverFields({ step, tried }: { step: StepProps; tried: boolean }) {
  const t = useBookWords()
  const { language } = useLanguage()
  const { receiver } = step.draft
  const set = (part: Partial<typeof receiver>) => step.change((now) => ({ receiver: { ...now.receiver, ...part } }))
  const wrong: { relation?: string; name?: string; phone?: string } = tried ? wrongIn(step.draft, t) : {}
  return (
    <>
      <ChoiceCards
        id="receiver"
        label={t.receiver}
        value={receiver.self ? 'self' : 'other'}
        choices={[
          { value: 'self', label: t.receiverSelf, icon: 'person' },
          { value: 'other', label: t.receiverOther, detail: t.receiverOtherText, icon: 'people' },
        ]}
        onChange={(who) => set({ self: who === 'self' })}
      />
      {!receiver.self && (
        <>
          <SelectField
            id="receiver-relation"
            label={t.relation}
            error={wrong.relation}
            value={receiver.relation}
            options={relations[language].map((relation) => ({ value: relation, label: relation }))}
            onChange={(relation) => set({ relation })}
          />
          <TextField
            id="receiver-name"
            label={t.receiverName}
            maxLength={80}
            error={wrong.name}
            value={receiver.name}
            onChange={(name) => set({ name })}
          />
          <PhoneField
            id="receiver-phone"
            label={t.receiverPhone}
            hint={t.receiverPhoneHint}
            error={wrong.phone}
            value={receiver.phone}
            onChange={(phone) => set({ phone })}
          />
        </>
      )}
    </>
  )
}
