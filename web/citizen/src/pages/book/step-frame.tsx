import type { ReactNode } from 'react'
import type { CaseDefinition } from '@app/domain/catalogue'
import type { Output } from '@app/contract'
import { ActionBar, Button, ErrorSummary, Page, Steps, useSay, useText, type FieldError, type FormPlaces } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import type { Draft } from '../../booking/draft.ts'
import { bookWords } from './book-words.ts'

/** What every page of the booking is given. */
export interface StepProps {
  service: NonNullable<Output<'catalogue.get'>['service']>
  definition: CaseDefinition
  draft: Draft
  places: FormPlaces
  today: string
  change(part: Partial<Draft>): Draft
  /** Keeps the change and goes to the next page. */
  onNext(part: Partial<Draft>): void
  progress: { now: number; of: number; backHref: string }
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

/** One thing on a page: the question, the errors if any, and one way on. */
export function StepFrame({ step, title, lead, errors = [], nextWords, busy, stop, onSubmit, children }: StepFrameProps) {
  const t = useText(bookWords)
  const say = useSay()
  const { name } = useProgramme()
  const { now, of, backHref } = step.progress
  return (
    <Page title={title} suffix={name} lead={lead} eyebrow={say(step.service.name)} back={<BackLink href={backHref}>{t.back}</BackLink>}>
      <Steps now={now} of={of} label={t.step(now, of)} />
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
