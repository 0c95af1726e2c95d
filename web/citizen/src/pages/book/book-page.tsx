import { useEffect, useEffectEvent, useMemo, type ComponentType } from 'react'
import type { Mode } from '@app/domain/requests'
import {
  createMessages,
  EmptyState,
  LinkButton,
  Page,
  ProblemNotice,
  Skeleton,
  useQuery,
  useText,
  type FormPlaces,
  type QueryState,
} from '@app/ui'
import { call, useAnswer } from '../../app/api.ts'
import { placesOf, worldOf } from '../../components/form-world.ts'
import { today } from '../../app/programme.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/states.tsx'
import { newDraft, newItem, type Draft, type DraftItem } from '../../booking/draft.ts'
import { type ChangeDraft, useDraft } from '../../booking/draft-store.ts'
import { isAnswered, nextStep, phasesOf, stepsOf, type StepKind } from '../../booking/steps.ts'
import { AboutStep } from './about-step.tsx'
import { AddStep } from './add-step.tsx'
import { AddressStep } from './address-step.tsx'
import { CaseStep } from './case-step.tsx'
import { CentreStep } from './centre-step.tsx'
import { CheckStep } from './check-step.tsx'
import { CodeStep } from './code-step.tsx'
import { FactsStep, FormStep } from './form-steps.tsx'
import { ModeStep } from './mode-step.tsx'
import type { Part, Service, StepProps } from './step-frame.tsx'
import { WhenStep } from './when-step.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: { title: 'Order', gone: 'This service can’t be ordered', home: 'All services' },
  ur: { title: 'آرڈر', gone: 'یہ سروس نہیں منگوائی جا سکتی', home: 'سب سروسز' },
})

const stepPages: Record<StepKind, ComponentType<StepProps>> = {
  case: CaseStep,
  about: AboutStep,
  facts: FactsStep,
  mode: ModeStep,
  form: FormStep,
  centre: CentreStep,
  address: AddressStep,
  when: WhenStep,
  add: AddStep,
  check: CheckStep,
  code: CodeStep,
}

export default function BookPage() {
  const serviceId = useParam('serviceId')
  const t = useText(words)
  const service = useAnswer('catalogue.get', { serviceId })
  const tree = useAnswer('places.tree', {})
  const places = useMemo(() => tree.data && placesOf(tree.data), [tree.data])
  const found = service.data?.service
  if (found && places) return <Booking key={found.id} service={found} places={places} />
  return (
    <Page title={t.title} hideTitle>
      <Answered answer={service}>
        {() =>
          found ? (
            <Answered answer={tree}>{() => null}</Answered>
          ) : (
            <EmptyState title={t.gone} action={<LinkButton href={to('home')}>{t.home}</LinkButton>} />
          )
        }
      </Answered>
    </Page>
  )
}

/** The draft of this service with what came along in the address: the case and the way, chosen on its page. */
function useOrderDraft(service: Service): [Draft, ChangeDraft] {
  const { query } = useNavigation()
  const named = service.cases.find((one) => one.id === query.case)?.id
  const only = service.cases.length === 1 ? (service.cases[0]?.id ?? '') : ''
  const [draft, change] = useDraft(service.id, () => ({
    ...newDraft(newItem(service.id, service.version, named ?? only)),
    mode: wayOf(query.way),
  }))
  const renew = useEffectEvent(() => {
    const [first, ...others] = draft.items
    // A newer definition asks anew only where its answers no longer fit; the answers themselves are kept.
    const wanted = named ?? first?.caseId ?? ''
    const way = wayOf(query.way) || draft.mode
    if (!first || (first.serviceVersion === service.version && first.caseId === wanted && way === draft.mode)) return
    change({
      items: [{ ...first, serviceVersion: service.version, caseId: wanted, caseOpen: wanted === '' }, ...others],
      mode: way,
      slot: null,
    })
  })
  useEffect(() => renew(), [service.version, named, query.way])
  return [draft, change]
}

const WAYS: readonly Mode[] = ['doorstep', 'centre', 'remote', 'selfService']
const wayOf = (given: string | undefined): Mode | '' => WAYS.find((way) => way === given) ?? ''

/** The order's services with their definitions; those that were added later come by themselves. */
function useParts(first: Service, items: readonly DraftItem[]): { parts: Part[]; added: QueryState<unknown> } {
  const others = [...new Set(items.map((item) => item.serviceId).filter((id) => id !== first.id))].sort()
  const added = useQuery(others.length > 0 ? `services:${others.join()}` : null, (signal) =>
    Promise.all(others.map((serviceId) => call('catalogue.get', { serviceId }, { signal }))),
  )
  const parts = items.flatMap((item) => {
    const service =
      item.serviceId === first.id ? first : added.data?.find((one) => one.service?.id === item.serviceId)?.service
    const definition = service?.cases.find((one) => one.id === item.caseId) ?? service?.cases[0]
    return service && definition ? [{ item, service, definition }] : []
  })
  return { parts, added }
}

/** An item whose service has only now been read: its version is known, and a case of which there is but one is chosen. */
function settledItem({ item, service }: Part): DraftItem {
  const only = service.cases.length === 1 ? service.cases[0]?.id : undefined
  if (item.serviceVersion === service.version && !(item.caseId === '' && only)) return item
  return {
    ...item,
    serviceVersion: service.version,
    ...(item.caseId === '' && only && { caseId: only, caseOpen: false }),
  }
}

function Booking({ service, places }: { service: Service; places: FormPlaces }) {
  const t = useText(words)
  const { query, go } = useNavigation()
  const { me } = useSession()
  const stepName = useParam('step')
  const [draft, change] = useOrderDraft(service)
  const { parts, added } = useParts(service, draft.items)
  const day = today()
  const world = useMemo(() => worldOf(places, day), [places, day])
  const whole = parts.length === draft.items.length
  const cases = parts.map((part) => part.definition)
  const answering = { cases, world, accountName: me?.name }
  const steps = stepsOf(draft, cases, day)
  const current = steps.find((step) => step.id === stepName) ?? steps.find((step) => step.asked)
  const part = current && parts[current.item]
  // A page that is not there (its service was taken out of the order) leads back to where everything is seen.
  const lost = whole && stepName !== '' && current?.id !== stepName
  const hrefOf = (id: string) => to('bookStep', { serviceId: service.id, step: id })
  const leave = useEffectEvent(() => go(hrefOf('check'), true))
  useEffect(() => {
    if (lost) leave()
  }, [lost])
  const settled = whole ? parts.map(settledItem) : draft.items
  const unsettled = settled.some((item, index) => item !== draft.items[index])
  const settle = useEffectEvent(() => change({ items: settled }))
  useEffect(() => {
    if (unsettled) settle()
  }, [unsettled])
  if (!whole || !current || !part || lost)
    return (
      <Page title={t.title} hideTitle>
        {added.problem ? (
          <ProblemNotice problem={added.problem} onRetry={added.reload} />
        ) : (
          <Skeleton shape="card" lines={3} label={t.title} />
        )}
      </Page>
    )
  const changeItem = (item: Partial<DraftItem>) =>
    change((now) => ({ items: now.items.map((one, index) => (index === current.item ? { ...one, ...item } : one)) }))
  const before = steps.slice(0, steps.indexOf(current)).findLast((step) => step.asked)
  const toCheck = query.back === 'check' || !current.asked
  const props: StepProps = {
    ...part,
    parts,
    step: current,
    steps,
    draft,
    places,
    world,
    today: day,
    answering,
    change,
    changeItem,
    hrefOf,
    onNext: (made) => {
      const next = made ? change(made) : draft
      const after = stepsOf(next, cases, day)
      const target = nextStep(current, after, (step) => !toCheck || !isAnswered(step, next, answering))
      go(`${hrefOf(target?.id ?? 'check')}${toCheck && target?.kind !== 'check' ? '?back=check' : ''}`)
    },
    progress: {
      phases: phasesOf(draft),
      backHref:
        query.back === 'check'
          ? hrefOf('check')
          : before
            ? hrefOf(before.id)
            : to('service', { serviceId: service.id }),
    },
  }
  const StepPage = stepPages[current.kind]
  return <StepPage key={current.id} {...props} />
}
