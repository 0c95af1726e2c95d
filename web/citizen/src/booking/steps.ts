import {
  askedSections,
  checkQuestions,
  factFields,
  holds,
  modesOffered,
  validateAnswers,
  type CaseDefinition,
  type Field,
  type FormProblem,
  type FormWorld,
} from '@app/domain/catalogue'
import type { Draft, DraftItem } from './draft.ts'
import { isNamed, ordererOf, subjectRule } from './subject.ts'

export type StepKind =
  | 'case'
  | 'about'
  | 'facts'
  | 'mode'
  | 'form'
  | 'centre'
  | 'address'
  | 'when'
  | 'add'
  | 'check'
  | 'code'
/** What a person sees of how far they are: it never grows. */
export type Phase = 'about' | 'form' | 'centre' | 'visit' | 'check'

/** One page of the booking. */
export interface Step {
  /** The end of its address: `about`, and of the second service `2.about`. */
  id: string
  kind: StepKind
  /** Which of the order's services it is about. */
  item: number
  sectionId?: string
  phase: Phase
  /** Whether the way leads over it; the others are opened from the check page alone. */
  asked: boolean
}

const PHASES: Record<Exclude<Draft['mode'], ''>, readonly Phase[]> = {
  doorstep: ['about', 'visit', 'check'],
  centre: ['about', 'centre', 'check'],
  remote: ['about', 'form', 'check'],
  selfService: ['about', 'check'],
}

export const phasesOf = (draft: Draft): readonly Phase[] => PHASES[draft.mode || 'doorstep']

/** Every page of this order in its order, as the answers so far make them; `cases` stand as the items do. */
export function stepsOf(draft: Draft, cases: readonly CaseDefinition[], today: string): Step[] {
  const step = (kind: StepKind, phase: Phase, asked = true): Step => ({ id: kind, kind, item: 0, phase, asked })
  const items = draft.items.flatMap((item, index) => (cases[index] ? [{ item, definition: cases[index], index }] : []))
  const possible = items.every(({ item, definition }) =>
    modesOffered(definition, item.answers, today).some((offer) => offer.mode === draft.mode),
  )
  const door = draft.mode === 'doorstep'
  const fillsNow = draft.mode === 'remote' || (door && draft.fill === 'now')
  const [first = [], ...more] = items.map(({ item, definition, index }) => itemSteps(item, definition, index, today))
  const forms = fillsNow
    ? items.map(({ item, definition, index }) =>
        formSteps(item, definition, index, today, draft.mode === 'remote' ? 'form' : 'about'),
      )
    : []
  return [
    ...first,
    step('mode', 'about', !possible),
    ...(forms[0] ?? []),
    ...more.flatMap((steps, index) => [...steps, ...(forms[index + 1] ?? [])]),
    ...(draft.mode === 'centre' ? [step('centre', 'centre')] : []),
    ...(door ? [step('address', 'visit'), step('when', 'visit')] : []),
    step('add', 'check', false),
    step('check', 'check'),
    step('code', 'check', false),
  ]
}

const idOf = (name: string, index: number): string => (index === 0 ? name : `${index + 1}.${name}`)

function itemSteps(item: DraftItem, definition: CaseDefinition, index: number, today: string): Step[] {
  const own = (kind: StepKind, asked = true): Step => ({
    id: idOf(kind, index),
    kind,
    item: index,
    phase: 'about',
    asked,
  })
  const scope = { answers: item.answers, today }
  return [
    own('case', item.caseOpen),
    own('about'),
    ...(factFields(definition).some((field) => holds(field.when, scope)) ? [own('facts')] : []),
  ]
}

function formSteps(item: DraftItem, definition: CaseDefinition, index: number, today: string, phase: Phase): Step[] {
  return askedSections(definition, item.answers, today).map((section): Step => ({
    id: idOf(`form.${section.id}`, index),
    kind: 'form',
    item: index,
    sectionId: section.id,
    phase,
    asked: true,
  }))
}

export interface Answering {
  cases: readonly CaseDefinition[]
  world: FormWorld
  accountName: string | undefined
}

/** Whether a page has been answered well enough to go on from it. */
export function isAnswered(step: Step, draft: Draft, { cases, world, accountName }: Answering): boolean {
  const item = draft.items[step.item]
  const definition = cases[step.item]
  if (!item || !definition) return false
  switch (step.kind) {
    case 'case':
      return item.caseId !== ''
    case 'about': {
      const named = isNamed(item) || Boolean(subjectRule(definition).nameOptional)
      return (
        named &&
        ordererOf(draft, cases, accountName) !== '' &&
        checkQuestions(definition, item.answers, world).problems.length === 0
      )
    }
    case 'facts':
      return problemsAmong(factFields(definition), item, definition, world).length === 0
    case 'form':
      return (
        problemsAmong(
          definition.form.find((section) => section.id === step.sectionId)?.fields ?? [],
          item,
          definition,
          world,
        ).length === 0
      )
    case 'mode':
      return draft.mode !== '' && !step.asked
    case 'centre':
      return draft.centreId !== ''
    case 'address':
      return draft.address.landmark.trim() !== '' && draft.address.tehsilId !== '' && hasReceiver(draft)
    case 'when':
      return draft.slot !== null
    default:
      return true
  }
}

/** Rings at a door here: a mobile number, or a landline with its area code. */
export const DOOR_PHONE = /^\+92\d{9,10}$/

export function hasReceiver({ receiver }: Draft): boolean {
  return receiver.self || (receiver.name.trim() !== '' && receiver.relation !== '' && DOOR_PHONE.test(receiver.phone))
}

/** Problems of these fields only: the other pages answer for their own. */
export function problemsOf(fields: readonly Field[], problems: readonly FormProblem[]): FormProblem[] {
  const names = new Set(fields.map((field) => field.name))
  return problems.filter((problem) => names.has(problem.field.split('.')[0] ?? ''))
}

const problemsAmong = (
  fields: readonly Field[],
  item: DraftItem,
  definition: CaseDefinition,
  world: FormWorld,
): FormProblem[] => problemsOf(fields, validateAnswers(definition, item.answers, world, { partial: false }).problems)

/**
 * Where the way leads from a page: to the next that is asked, or, from a page that was opened to change something, to
 * the first that is not answered.
 */
export function nextStep(
  current: Step,
  steps: readonly Step[],
  unfinishedOnly: (step: Step) => boolean,
): Step | undefined {
  const at = steps.findIndex((step) => step.id === current.id)
  return (
    steps.slice(at + 1).find((step) => step.asked && unfinishedOnly(step)) ??
    steps.find((step) => step.kind === 'check')
  )
}
