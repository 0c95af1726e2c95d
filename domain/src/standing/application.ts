/** The way in, as a table: who applies is vetted, trained, examined, approved by another, and gets a badge. */
export const APPLICATION_STATES = [
  'open',
  'vetting',
  'training',
  'approval',
  'approved',
  'admitted',
  'refused',
  'appealed',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const APPLICATION_ACTIONS = [
  'submit',
  'send_back',
  'clear',
  'pass_quiz',
  'approve',
  'take_badge',
  'refuse',
  'appeal',
  'uphold',
  'overturn',
  'reapply',
  'withdraw',
] as const
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number]

export type ApplicationRefusal =
  | 'application_not_submitted'
  | 'application_submitted'
  | 'vetting_not_done'
  | 'training_not_done'
  | 'not_approved_yet'
  | 'application_admitted'
  | 'application_refused'
  | 'application_withdrawn'
  | 'application_not_refused'
  | 'no_appeal'
  | 'appeal_pending'

export type ApplicationCell = { to: ApplicationState } | { no: ApplicationRefusal }
type Row = Readonly<Record<ApplicationAction, ApplicationCell>>
const to = (state: ApplicationState): ApplicationCell => ({ to: state })

/** A row that says the same "no" to everything but what it names. */
function row(
  refusal: ApplicationRefusal,
  cells: Partial<Record<ApplicationAction, ApplicationState | { no: ApplicationRefusal }>>,
): Row {
  const cell = (action: ApplicationAction): ApplicationCell => {
    const given = cells[action]
    return given === undefined ? { no: refusal } : typeof given === 'string' ? to(given) : given
  }
  return Object.fromEntries(APPLICATION_ACTIONS.map((action) => [action, cell(action)])) as Row
}
const notRefused = { no: 'application_not_refused' } as const
const noAppeal = { no: 'no_appeal' } as const
const notYetRefused = { appeal: notRefused, reapply: notRefused, uphold: noAppeal, overturn: noAppeal } as const

export const APPLICATION: { readonly [S in ApplicationState]: Row } = {
  open: row('application_not_submitted', { submit: 'vetting', withdraw: 'withdrawn', ...notYetRefused }),
  vetting: row('vetting_not_done', {
    submit: { no: 'application_submitted' },
    send_back: 'open',
    clear: 'training',
    refuse: 'refused',
    withdraw: 'withdrawn',
    ...notYetRefused,
  }),
  training: row('training_not_done', {
    submit: { no: 'application_submitted' },
    pass_quiz: 'approval',
    refuse: 'refused',
    withdraw: 'withdrawn',
    ...notYetRefused,
  }),
  approval: row('not_approved_yet', {
    submit: { no: 'application_submitted' },
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
    ...notYetRefused,
  }),
  approved: row('not_approved_yet', {
    submit: { no: 'application_submitted' },
    take_badge: 'admitted',
    withdraw: 'withdrawn',
    ...notYetRefused,
  }),
  admitted: row('application_admitted', {}),
  refused: row('application_refused', { appeal: 'appealed', reapply: 'open', uphold: noAppeal, overturn: noAppeal }),
  appealed: row('appeal_pending', { uphold: 'refused', overturn: 'vetting', withdraw: 'withdrawn' }),
  withdrawn: row('application_withdrawn', { reapply: 'open' }),
}

/** `refused` rests: it is an end unless the applicant appeals or comes again when their time has come. */
export const APPLICATION_ENDS: readonly ApplicationState[] = ['admitted', 'refused', 'withdrawn']

export const CHECK_STATES = ['missing', 'waiting', 'passed', 'failed'] as const
export type CheckState = (typeof CHECK_STATES)[number]
export const allPassed = (checks: readonly { state: CheckState }[]): boolean =>
  checks.length > 0 && checks.every((one) => one.state === 'passed')
