import type { Input } from '@app/contract'
import type { RemedyKind } from '@app/domain/grievances'
import { newId } from '../ids.ts'
import type { Voice } from '../voice.ts'
import { after } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import type { Case, CaseView } from './case.ts'

type Remedy = NonNullable<Input<'grievances.decide'>['remedies']>[number]
const OVER: readonly string[] = ['closed', 'withdrawn', 'referred']
const STEPS = ['officer', 'district', 'programme', 'ombudsman'] as const
const LOOKS_AGAIN_HOURS = 20
/** A little after a clock has run out, or the days to come back are over. */
const soonAfter = (city: AccountableCity, instant: string | null): Date =>
  instant ? after(new Date(instant), 0.4) : after(city.now, LOOKS_AGAIN_HOURS)

/** Looks at the case as the one who complained sees it, and does what its course says is next; until nothing more comes. */
export function follow(city: AccountableCity, one: Case, at: Date): void {
  city.accountable.agenda.plan(at, `complaint of ${one.home.number} ${one.course.kind}`, async () => {
    const view = await city.tryTo('own complaint', () =>
      one.home.citizen.voice.call('grievances.get', { grievanceId: one.id }),
    )
    if (!view) return follow(city, one, after(city.now, LOOKS_AGAIN_HOURS))
    noteClimb(city, one, view)
    if (OVER.includes(view.state)) return
    if (view.state === 'decided') return follow(city, one, await comesBack(city, one, view))
    if (one.course.withdraws && !one.cameBack) {
      one.cameBack = true
      await city.tryTo('withdraw complaint', () =>
        one.home.citizen.voice.call('grievances.withdraw', { grievanceId: one.id, reason: 'It was put right' }),
      )
      return follow(city, one, after(city.now, 1))
    }
    return follow(city, one, await judge(city, one, view))
  })
}

function noteClimb(city: AccountableCity, one: Case, view: CaseView): void {
  if (one.climbed || view.step === 'officer') return
  one.climbed = true
  city.accountable.tally.complaintsEscalated++
}

/** Who sits at that step in the city. */
const judgeAt = (city: AccountableCity, step: CaseView['step']): Voice =>
  step === 'officer'
    ? city.people.grievanceOfficer
    : step === 'district'
      ? city.people.districtSupervisor
      : city.people.programmeSupervisor

/** Decides, hands up, or sleeps. Answers when to look again. */
async function judge(city: AccountableCity, one: Case, view: CaseView): Promise<Date> {
  const { course } = one
  const ruling = course.rulings[one.rulings]
  const voice = judgeAt(city, view.step)
  const grievanceId = one.id
  if (course.handsUp && view.step === 'officer') {
    await city.tryTo('hand up', () =>
      voice.call('grievances.escalate', { grievanceId, reason: 'It concerns the whole district' }),
    )
    return after(city.now, 6)
  }
  if (!ruling || STEPS.indexOf(ruling.step) > STEPS.indexOf(view.step)) return soonAfter(city, view.dueAt)
  const seen = await city.tryTo('case', () => voice.call('grievances.get', { grievanceId }))
  // Not of this judge's place, or their own matter: its clock goes on, and somebody above will have it.
  if (!seen || !seen.actions.some((action) => action.action === 'decide' && action.allowed))
    return soonAfter(city, view.dueAt)
  if (!seen.evidence.intact)
    city.watch.note({
      invariant: 'complaints',
      subject: `grievance:${one.id}`,
      words: 'its evidence is not what was frozen',
    })
  if (course.asks) await bothSides(city, one, view, voice)
  await city.tryTo('take case', () => voice.call('grievances.take', { grievanceId }))
  const remedies = ruling.upheld && ruling.remedy ? remedyOf(seen, ruling.remedy) : []
  const decided = await city.tryTo('decide complaint', () =>
    voice.call('grievances.decide', {
      grievanceId,
      upheld: ruling.upheld,
      reasonCode: ruling.upheld ? 'evidence_agrees' : 'evidence_against',
      words: 'Test words: what is on record decides it.',
      remedies,
    }),
  )
  if (!decided) return after(city.now, LOOKS_AGAIN_HOURS)
  if (one.rulings++ === 0) city.accountable.tally.complaintsDecided++
  if (remedies.some((remedy) => remedy.kind === 'reopen' || remedy.kind === 'correction')) lookAgain(city, one)
  return after(city.now, LOOKS_AGAIN_HOURS)
}

/** The household's request goes on: it is looked at again like any other. */
function lookAgain(city: AccountableCity, { home }: Case): void {
  home.ended = false
  home.fate = 'plain'
  home.nextLook = city.tick
}

/** The remedy that was thought of, as far as it can be had here. */
function remedyOf(seen: CaseView, wanted: RemedyKind): Remedy[] {
  if (!seen.remedies.some((one) => one.kind === wanted && one.allowed)) return []
  if (wanted === 'refund')
    return seen.chargePaisa > seen.goodwillPaisa ? [{ kind: 'refund', amountPaisa: seen.chargePaisa }] : []
  if (wanted !== 'reopen') return [{ kind: wanted }]
  const to = seen.targets.map((one) => one.state).find((state) => state === 'ready')
  return to ? [{ kind: 'reopen', to }] : []
}

/** What the one says reaches the other only through whoever decides. */
async function bothSides(city: AccountableCity, one: Case, view: CaseView, voice: Voice): Promise<void> {
  const grievanceId = one.id
  const accused = city.people.facilitators.find((who) => who.person.name === view.accusedName)
  await city.tryTo('ask', () =>
    voice.call('grievances.say', {
      grievanceId,
      messageId: newId(),
      to: 'complainant',
      words: 'How much was asked for?',
    }),
  )
  await city.tryTo('answer', () =>
    one.home.citizen.voice.call('grievances.say', {
      grievanceId,
      messageId: newId(),
      words: 'Test words of the household.',
    }),
  )
  if (!accused) return
  await city.tryTo('ask', () =>
    voice.call('grievances.say', { grievanceId, messageId: newId(), to: 'accused', words: 'What happened?' }),
  )
  const theirs = await city.tryTo('answer', () =>
    accused.voice.call('grievances.say', { grievanceId, messageId: newId(), words: 'Test words of the facilitator.' }),
  )
  if (theirs && JSON.stringify(theirs).includes('Test words of the household'))
    city.watch.note({
      invariant: 'complaints',
      subject: `grievance:${one.id}`,
      words: 'the accused reads what the household said',
    })
}

/** Decided: whoever does not accept it comes back once. Answers when to look again. */
async function comesBack(city: AccountableCity, one: Case, view: CaseView): Promise<Date> {
  const { comesBack: who } = one.course
  if (!who || one.cameBack) return soonAfter(city, view.windowUntil)
  one.cameBack = true
  const again = { grievanceId: one.id, reason: 'Test words: another person should look.' }
  if (who === 'complainant')
    await city.tryTo('reopen complaint', () => one.home.citizen.voice.call('grievances.reopen', again))
  else
    await city.tryTo('appeal complaint', async () =>
      city.people.facilitators.find((f) => f.person.name === view.accusedName)?.voice.call('grievances.appeal', again),
    )
  return after(city.now, 6)
}
