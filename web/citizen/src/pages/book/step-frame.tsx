import type { ReactNode } from 'react'
import type { CaseDefinition, FormWorld } from '@app/domain/catalogue'
import type { Output } from '@app/contract/calls'
import {
  ActionBar,
  Button,
  ErrorSummary,
  Page,
  Steps,
  useSay,
  useText,
  type FieldError,
  type FormPlaces,
} from '@app/ui'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import type { Draft, DraftChange, DraftItem } from '../../booking/draft.ts'
import type { ChangeDraft } from '../../booking/draft-store.ts'
import type { Answering, Phase, Step } from '../../booking/steps.ts'
import { bookWords } from './book-words.ts'

export type Service = NonNullable<Output<'catalogue.get'>['service']>

/** One service of the order with what the catalogue says of it. */
export interface Part {
  item: DraftItem
  service: Service
  definition: CaseDefinition
}

/** What every page of the booking is given. */
export interface StepProps extends Part {
  /** Every service of the order; `item`, `service` and `definition` are those that this page is about. */
  parts: readonly Part[]
  step: Step
  steps: readonly Step[]
  draft: Draft
  places: FormPlaces
  world: FormWorld
  today: string
  answering: Answering
  change: ChangeDraft
  changeItem(part: Partial<DraftItem>): Draft
  /** Keeps the change and goes to the next page. */
  onNext(part?: DraftChange): void
  hrefOf(stepId: string): string
  progress: { phases: readonly Phase[]; backHref: string }
}

export interface StepFrameProps {
  step: StepProps
  title: string
  lead?: string
  errors?: readonly FieldError[]
  nextWords?: string
  busy?: boolean
  /** Some pages end here: no way on. */
  stop?: boolean
  onSubmit(): void
  children?: ReactNode
}

const phaseWords = {
  about: 'phaseAbout',
  form: 'phaseForm',
  centre: 'phaseCentre',
  visit: 'phaseVisit',
  check: 'phaseCheck',
} as const

/** One thing on a page: the question, the errors if any, and one way on. */
export function StepFrame({
  step,
  title,
  lead,
  errors = [],
  nextWords,
  busy,
  stop,
  onSubmit,
  children,
}: StepFrameProps) {
  const t = useText(bookWords)
  const say = useSay()
  const { name } = useProgramme()
  const { phases, backHref } = step.progress
  const { phase } = step.step
  const now = phases.indexOf(phase) + 1
  return (
    <Page
      title={title}
      suffix={name}
      lead={lead}
      eyebrow={say(step.service.name)}
      back={<BackLink href={backHref}>{t.back}</BackLink>}
    >
      {now > 0 && <Steps now={now} of={phases.length} label={t.step(t[phaseWords[phase]], now, phases.length)} />}
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <ErrorSummary errors={errors} />
        {children}
        {!stop && (
          <ActionBar>
            <Button type="submit" tone="primary" block busy={busy}>
              {nextWords ?? t.next}
            </Button>
          </ActionBar>
        )}
      </form>
    </Page>
  )
}
