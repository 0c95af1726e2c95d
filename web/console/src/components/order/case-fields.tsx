import { FormRenderer, Notice, ProblemNotice, SelectField, useSay, useText } from '@app/ui'
import { today } from '../../app/programme.tsx'
import { orderWords } from './order-words.ts'
import type { OrderInHand } from './use-order.ts'

/** Which case, and the few questions that decide whether, where and for how much. */
export function CaseFields({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const say = useSay()
  const { draft, change, service, definition, eligibility } = hand
  const cases = service.data?.service?.cases ?? []
  if (service.problem) return <ProblemNotice problem={service.problem} onRetry={service.reload} />
  if (!definition) return null
  return (
    <>
      {cases.length > 1 && (
        <SelectField
          id="order-case"
          label={t.case}
          value={definition.id}
          options={cases.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={(caseId) =>
            caseId && change({ caseId, ...(draft.others.length === 0 && { mode: '', slotId: '' }) })
          }
        />
      )}
      {hand.fields.length > 0 && (
        <FormRenderer
          fields={hand.fields}
          answers={draft.answers}
          problems={hand.problems}
          places={hand.places}
          today={today()}
          prefix="q-"
          onChange={(answers) => change({ answers })}
        />
      )}
      {eligibility && eligibility.verdict !== 'eligible' && (
        <Notice
          tone={eligibility.verdict === 'notEligible' ? 'danger' : 'warning'}
          live
          title={eligibility.verdict === 'notEligible' ? t.notEligible : t.askOffice}
        >
          {say(eligibility.because)}
        </Notice>
      )}
    </>
  )
}
