import { useState } from 'react'
import { ChoiceCards, SelectField, TextField, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

export function WhoStep(step: StepProps) {
  const t = useText(bookWords)
  const { status, me } = useSession()
  const { draft, change, onNext } = step
  const household = useAnswer('household.list', status === 'in' ? {} : null)
  const members = (household.data?.items ?? []).filter((member) => member.confirmed)
  const [tried, setTried] = useState(false)
  const chosen = draft.forWhom
  const nameMissing = tried && draft.subjectName.trim() === ''
  const pickMissing = tried && chosen === ''
  const takeSelf = () => change({ forWhom: 'self', memberPersonId: '', subjectName: me?.name || draft.subjectName })
  return (
    <StepFrame
      step={step}
      title={t.whoTitle}
      errors={[...(pickMissing ? [{ fieldId: 'who', message: t.pick }] : []), ...(chosen && nameMissing ? [{ fieldId: 'subject', message: t.nameMissing }] : [])]}
      onSubmit={() => {
        setTried(true)
        if (chosen !== '' && draft.subjectName.trim() !== '') onNext({ subjectName: draft.subjectName.trim() })
      }}
    >
      <ChoiceCards
        id="who"
        label={t.whoTitle}
        hiddenLabel
        value={chosen}
        error={pickMissing ? t.pick : undefined}
        choices={[
          { value: 'self', label: t.self, icon: 'person' },
          { value: 'member', label: t.member, detail: t.memberText, icon: 'people' },
          { value: 'other', label: t.other, detail: t.otherText, icon: 'hand-over' },
        ]}
        onChange={(who) => (who === 'self' ? takeSelf() : change({ forWhom: who, memberPersonId: '', subjectName: '' }))}
      />
      {chosen === 'member' && members.length > 0 && (
        <SelectField
          id="member"
          label={t.whichMember}
          optional
          value={draft.memberPersonId}
          options={members.map((member) => ({ value: member.personId, label: `${member.name} · ${member.relation}` }))}
          onChange={(personId) => change({ memberPersonId: personId, subjectName: members.find((member) => member.personId === personId)?.name ?? draft.subjectName })}
        />
      )}
      {chosen !== '' && (
        <TextField
          id="subject"
          label={chosen === 'self' ? t.myName : t.subjectName}
          hint={t.subjectNameHint}
          maxLength={80}
          error={nameMissing ? t.nameMissing : undefined}
          value={draft.subjectName}
          autoComplete={chosen === 'self' ? 'name' : 'off'}
          onChange={(subjectName) => change({ subjectName })}
        />
      )}
    </StepFrame>
  )
}
