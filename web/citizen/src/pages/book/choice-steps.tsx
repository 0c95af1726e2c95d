import { useState } from 'react'
import { ChoiceCards, PhoneField, SelectField, TextField, useLanguage, useSay, useText } from '@app/ui'
import { bookWords, relations } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

export function CaseStep(step: StepProps) {
  const t = useText(bookWords)
  const say = useSay()
  return (
    <StepFrame step={step} title={t.caseTitle} onSubmit={() => step.onNext({})}>
      <ChoiceCards
        id="case"
        label={t.caseTitle}
        hiddenLabel
        value={step.definition.id}
        choices={step.service.cases.map((one) => ({ value: one.id, label: say(one.name), detail: one.description ? say(one.description) : undefined }))}
        onChange={(caseId) => step.change({ caseId, mode: '' })}
      />
    </StepFrame>
  )
}

export function FillStep(step: StepProps) {
  const t = useText(bookWords)
  const [tried, setTried] = useState(false)
  const error = tried && step.draft.fill === '' ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.fillTitle}
      errors={error ? [{ fieldId: 'fill', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (step.draft.fill !== '') step.onNext({})
      }}
    >
      <ChoiceCards
        id="fill"
        label={t.fillTitle}
        hiddenLabel
        error={error}
        value={step.draft.fill}
        choices={[
          { value: 'door', label: t.fillDoor, detail: t.fillDoorText, icon: 'door' },
          { value: 'now', label: t.fillNow, detail: t.fillNowText, icon: 'edit' },
        ]}
        onChange={(fill) => step.change({ fill })}
      />
    </StepFrame>
  )
}

/** Rings at a door here: a mobile number, or a landline with its area code. */
const DOOR_PHONE = /^\+92\d{9,10}$/

export function ReceiverStep(step: StepProps) {
  const t = useText(bookWords)
  const { language } = useLanguage()
  const { receiver } = step.draft
  const [tried, setTried] = useState(false)
  const set = (part: Partial<typeof receiver>) => step.change({ receiver: { ...receiver, ...part } })
  const wrong = {
    name: receiver.name.trim() === '' ? t.nameMissing : undefined,
    relation: receiver.relation === '' ? t.pick : undefined,
    phone: DOOR_PHONE.test(receiver.phone) ? undefined : t.phoneWrong,
  }
  const errors = tried ? Object.entries(wrong).flatMap(([field, message]) => (message ? [{ fieldId: `receiver-${field}`, message }] : [])) : []
  return (
    <StepFrame
      step={step}
      title={t.receiverTitle}
      lead={t.receiverLead}
      errors={errors}
      onSubmit={() => {
        setTried(true)
        if (!wrong.name && !wrong.relation && !wrong.phone) step.onNext({})
      }}
    >
      <SelectField
        id="receiver-relation"
        label={t.relation}
        error={tried ? wrong.relation : undefined}
        value={receiver.relation}
        options={relations[language].map((relation) => ({ value: relation, label: relation }))}
        onChange={(relation) => set({ relation, name: relation === relations[language][0] && !receiver.name ? step.draft.subjectName : receiver.name })}
      />
      <TextField id="receiver-name" label={t.receiverName} maxLength={80} error={tried ? wrong.name : undefined} value={receiver.name} onChange={(name) => set({ name })} />
      <PhoneField id="receiver-phone" label={t.receiverPhone} hint={t.receiverPhoneHint} error={tried ? wrong.phone : undefined} value={receiver.phone} onChange={(phone) => set({ phone })} />
    </StepFrame>
  )
}
