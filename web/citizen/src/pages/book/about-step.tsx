import { useEffect, useEffectEvent, useState } from 'react'
import { checkQuestions, eligibilityOf } from '@app/domain/catalogue'
import {
  Button,
  ChoiceCards,
  LinkButton,
  Notice,
  SelectField,
  TextField,
  useSay,
  useText,
  type FieldError,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { isNamed, ordererOf, subjectRule, whoOf } from '../../booking/subject.ts'
import { bookWords } from './book-words.ts'
import { useFields } from './form-steps.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { to } from '../../app/paths.ts'

/** Whom it is for, and the few questions that price, papers and office depend on. */
export function AboutStep(step: StepProps) {
  const t = useText(bookWords)
  const { definition, item, draft, world, change, onNext } = step
  const { me } = useSession()
  const [tried, setTried] = useState(false)
  const questions = useFields(
    step,
    definition.eligibility.questions,
    (answers) => checkQuestions(definition, answers, world).problems,
  )
  const complete = checkQuestions(definition, item.answers, world).problems.length === 0
  const verdict = complete ? eligibilityOf(definition, item.answers, step.today) : { verdict: 'eligible' as const }
  const asksOrderer =
    whoOf(item, definition) !== 'self' &&
    ordererOf({ ...draft, ordererName: '' }, step.answering.cases, me?.name) === ''
  const unnamed = !isNamed(item) && !subjectRule(definition).nameOptional
  const unsigned = asksOrderer && draft.ordererName.trim() === ''
  const errors: FieldError[] = [
    ...(unnamed ? [{ fieldId: 'subject', message: t.nameMissing }] : []),
    ...(unsigned ? [{ fieldId: 'orderer', message: t.nameMissing }] : []),
  ]
  // The tehsil that was just named is where most people want us to come.
  const tehsil = definition.eligibility.questions
    .map((question) => question.type === 'tehsil' && item.answers[question.name])
    .find((answer) => typeof answer === 'string')
  const answerWithTehsil = useEffectEvent(() => {
    const open = definition.eligibility.questions.find(
      (question) => question.type === 'tehsil' && item.answers[question.name] === undefined,
    )
    if (open && draft.address.tehsilId && step.step.item > 0)
      step.changeItem({ answers: { ...item.answers, [open.name]: draft.address.tehsilId } })
  })
  useEffect(() => answerWithTehsil(), [definition.id])
  return (
    <StepFrame
      step={step}
      title={t.aboutTitle}
      lead={t.aboutLead}
      errors={[...(tried ? errors : []), ...questions.errors]}
      stop={verdict.verdict === 'notEligible'}
      onSubmit={() => {
        setTried(true)
        questions.trySubmit(
          () =>
            errors.length === 0 &&
            onNext(
              typeof tehsil === 'string' && draft.address.tehsilId === ''
                ? { address: { ...draft.address, tehsilId: tehsil } }
                : {},
            ),
        )
      }}
    >
      <Subject step={step} error={tried && unnamed ? t.nameMissing : undefined} />
      {asksOrderer && (
        <TextField
          id="orderer"
          label={t.myName}
          hint={t.nameHint}
          maxLength={80}
          autoComplete="name"
          error={tried && unsigned ? t.nameMissing : undefined}
          value={draft.ordererName}
          onChange={(ordererName) => change({ ordererName })}
        />
      )}
      {questions.form}
      {verdict.verdict !== 'eligible' && <Verdict step={step} verdict={verdict} />}
    </StepFrame>
  )
}

function Subject({ step, error }: { step: StepProps; error: string | undefined }) {
  const t = useText(bookWords)
  const say = useSay()
  const { status, me } = useSession()
  const { item, definition, draft, changeItem } = step
  const rule = subjectRule(definition)
  const who = whoOf(item, definition)
  const ownName = ordererOf(draft, step.answering.cases, me?.name)
  const household = useAnswer('household.list', status === 'in' ? {} : null)
  const members = (household.data?.items ?? []).filter((member) => member.confirmed)
  const texts = {
    self: undefined,
    member: rule.for.some((one) => one.label) ? undefined : t.memberText,
    other: t.otherText,
  }
  // Who has said their name once, here or with an earlier order, is not asked again.
  const sayOwnName = useEffectEvent(() => {
    if (who === 'self' && !isNamed(item) && ownName) changeItem({ subjectName: ownName })
  })
  useEffect(() => sayOwnName(), [who, ownName])
  return (
    <>
      <ChoiceCards
        id="who"
        label={t.who}
        value={who}
        choices={rule.for.map((one) => ({
          value: one.who,
          label: one.label ? say(one.label) : t[one.who],
          detail: texts[one.who],
          icon: ({ self: 'person', member: 'people', other: 'hand-over' } as const)[one.who],
        }))}
        onChange={(forWhom) =>
          changeItem({
            forWhom,
            memberPersonId: '',
            ...((forWhom === 'self') !== (who === 'self') && { subjectName: '' }),
          })
        }
      />
      {who === 'member' && members.length > 0 && (
        <SelectField
          id="member"
          label={t.whichMember}
          optional
          value={item.memberPersonId}
          options={members.map((member) => ({ value: member.personId, label: `${member.name} · ${member.relation}` }))}
          onChange={(personId) =>
            changeItem({
              memberPersonId: personId,
              subjectName: members.find((member) => member.personId === personId)?.name ?? item.subjectName,
            })
          }
        />
      )}
      <TextField
        id="subject"
        label={who === 'self' ? t.myName : rule.nameLabel ? say(rule.nameLabel) : t.subjectName}
        hint={rule.nameOptional ? undefined : t.nameHint}
        optional={rule.nameOptional && who !== 'self'}
        maxLength={80}
        error={error}
        value={item.subjectName}
        autoComplete={who === 'self' ? 'name' : 'off'}
        onChange={(subjectName) => changeItem({ subjectName })}
      />
    </>
  )
}

type Stopped = Exclude<ReturnType<typeof eligibilityOf>, { verdict: 'eligible' }>

function Verdict({ step, verdict }: { step: StepProps; verdict: Stopped }) {
  const t = useText(bookWords)
  const say = useSay()
  const { instead } = verdict
  if (verdict.verdict === 'askOffice')
    return (
      <Notice tone="warning" live title={t.askOffice}>
        {say(verdict.because)} {t.askOfficeText}
      </Notice>
    )
  const within = instead?.serviceId === step.service.id && instead.caseId
  const way = within ? (
    <Button onClick={() => step.changeItem({ caseId: within, forWhom: '' })}>{t.instead}</Button>
  ) : (
    instead && (
      <LinkButton href={to('book', { serviceId: instead.serviceId }, { case: instead.caseId })}>{t.instead}</LinkButton>
    )
  )
  return (
    <Notice tone="warning" live title={t.notEligible} action={way}>
      {say(verdict.because)}
    </Notice>
  )
}
