import { useEffect } from 'react'
import type { ComponentType } from 'react'
import { createMessages, EmptyState, LinkButton, Page, useText, type FormPlaces } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { placesOf } from '../../app/form-world.ts'
import { today } from '../../app/programme.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'
import { newDraft, type Draft } from '../../booking/draft.ts'
import { useDraft } from '../../booking/draft-store.ts'
import { stepsOf, type Step } from '../../booking/steps.ts'
import { AddressStep } from './address-step.tsx'
import { CentreStep } from './centre-step.tsx'
import { CheckStep } from './check-step.tsx'
import { CaseStep, FillStep, ReceiverStep } from './choice-steps.tsx'
import { FactsStep, FormStep, QuestionsStep } from './form-steps.tsx'
import { ModeStep } from './mode-step.tsx'
import { MannerStep, SlotStep } from './time-steps.tsx'
import type { StepProps } from './step-frame.tsx'
import { WhoStep } from './who-step.tsx'

const words = createMessages({ en: { title: 'Order', gone: 'This service cannot be ordered', home: 'To the services' }, ur: { title: 'آرڈر', gone: 'یہ سروس نہیں منگوائی جا سکتی', home: 'سروسز پر جائیں' } })

const stepPages: Record<Exclude<Step, `form.${string}`>, ComponentType<StepProps>> = {
  who: WhoStep,
  case: CaseStep,
  questions: QuestionsStep,
  facts: FactsStep,
  mode: ModeStep,
  centre: CentreStep,
  fill: FillStep,
  address: AddressStep,
  receiver: ReceiverStep,
  manner: MannerStep,
  slot: SlotStep,
  check: CheckStep,
}

export default function BookPage() {
  const serviceId = useParam('serviceId')
  const t = useText(words)
  const service = useAnswer('catalogue.get', { serviceId })
  const tree = useAnswer('places.tree', {})
  const found = service.data?.service
  if (found && tree.data) return <Booking service={found} places={placesOf(tree.data)} />
  return (
    <Page title={t.title} hideTitle>
      <Answered answer={service}>{() => (found ? <Answered answer={tree}>{() => null}</Answered> : <EmptyState title={t.gone} action={<LinkButton href="/">{t.home}</LinkButton>} />)}</Answered>
    </Page>
  )
}

function Booking({ service, places }: { service: StepProps['service']; places: FormPlaces }) {
  const { query, go } = useNavigation()
  const stepName = useParam('step')
  const firstCase = service.cases[0]?.id ?? ''
  const [draft, change] = useDraft(service.id, () => newDraft(service.id, service.version, query.case ?? firstCase))
  const day = today()
  useEffect(() => {
    // A newer definition asks anew only where its answers no longer fit; the answers themselves are kept.
    const wanted = query.case && service.cases.some((one) => one.id === query.case) ? query.case : draft.caseId
    if (draft.serviceVersion !== service.version || wanted !== draft.caseId) change({ serviceVersion: service.version, caseId: wanted, mode: '' })
  }, [service.version, query.case])
  const definition = service.cases.find((one) => one.id === draft.caseId) ?? service.cases[0]
  if (!definition) return null
  const steps = stepsOf(draft, service.cases, day)
  const current = steps.find((step) => step === stepName) ?? 'who'
  const index = steps.indexOf(current)
  const hrefOf = (step: Step | undefined) => (step ? `/book/${service.id}/${step}` : `/services/${service.id}`)
  const props: StepProps = {
    service,
    definition,
    draft,
    places,
    today: day,
    change,
    onNext: (part: Partial<Draft>) => {
      const next = change(part)
      const after = stepsOf(next, service.cases, day)
      go(hrefOf(after[after.indexOf(current) + 1] ?? 'check'))
    },
    progress: { now: index + 1, of: steps.length, backHref: hrefOf(steps[index - 1]) },
  }
  const formSection = /^form\.(.+)$/.exec(current)?.[1]
  if (formSection) return <FormStep key={current} {...props} sectionId={formSection} />
  const StepPage = stepPages[current as Exclude<Step, `form.${string}`>]
  return <StepPage key={current} {...props} />
}
