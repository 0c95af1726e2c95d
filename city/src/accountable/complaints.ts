import type { Household } from '../household.ts'
import { newId } from '../ids.ts'
import type { RequestView } from '../robots/citizen.ts'
import { texts } from '../text-message.ts'
import { after } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import type { Case, CaseView } from './case.ts'
import type { Course } from './courses.ts'
import { follow } from './judges.ts'

/** The question has to come this soon after the visit. */
const QUESTION_WITHIN_MS = 120_000
const READS_WITHIN_MS = 15_000
const OF_A_VISIT: readonly string[] = ['overcharge', 'no_show', 'conduct', 'visit_reason']
const WORDS = 'Test words: it was not as it should have been.'

/**
 * A look at one's own request, with a complaint in mind: of a visit when one was made, else when the office has it, at
 * the latest when it is over.
 */
export async function complains(city: AccountableCity, home: Household, view: RequestView): Promise<void> {
  const { course } = home
  if (!course || course.by === 'key' || home.done.has('complained')) return
  const over = ['closed', 'delivered', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(view.state)
  const visited = view.visits.some((one) => one.state === 'completed' && one.kind === 'household')
  const ripe = course.rulings.some((one) => one.remedy === 'reopen')
    ? view.state === 'withdrawn'
    : over || (OF_A_VISIT.includes(course.kind) && visited)
  if (!ripe) return
  home.done.add('complained')
  // Nobody came: then there is no visit to complain of.
  const kind = OF_A_VISIT.includes(course.kind) && !visited ? 'delay' : course.kind
  await file(city, home, { ...course, kind })
}

async function file(city: AccountableCity, home: Household, course: Course): Promise<void> {
  const {
    citizen,
    ordered: { requestId, trackingNo },
  } = home
  const input = { requestId, grievanceId: newId(), kind: course.kind, words: WORDS }
  if (course.by === 'text') {
    await city.tryTo('complain by text', () => texts(city.line, citizen.voice.phone, `COMPLAIN ${trackingNo} ${WORDS}`))
    return expect(city, home, course)
  }
  const filed = await city.tryTo('complain', () =>
    course.by === 'agent'
      ? byTelephone(city, citizen.voice.phone, input)
      : citizen.voice.call('grievances.file', input),
  )
  if (filed) taken(city, home, course, filed)
}

async function byTelephone(
  city: AccountableCity,
  phone: string,
  input: { requestId: string; grievanceId: string; kind: Course['kind']; words: string },
): Promise<CaseView> {
  const { agent } = city.people
  const callId = newId()
  await agent.call('calls.start', { callId, phone })
  await agent.call('calls.sendCheck', { phone })
  await agent.call('calls.check', { phone, code: await callerCode(city, phone) })
  const filed = await agent.call('grievances.file', input)
  await agent.call('calls.finish', { callId, disposition: 'complaint', requestId: input.requestId })
  return filed
}

/** The caller reads what came to their number: the agent acts for nobody without it. */
async function callerCode(city: AccountableCity, phone: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const sent = (await city.line.send('demo.inbox', { phone, limit: 60 })).items.find(
      (one) => one.template === 'caller_code',
    )
    if (sent) return String(sent.facts.code)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`no caller’s code came to ${phone}`)
}

/** "Paid more?" is asked within two minutes of the visit's end; whoever was, answers with one key. */
export async function answersTheQuestion(city: AccountableCity, home: Household, visitId: string): Promise<void> {
  const {
    course,
    citizen: { voice },
  } = home
  if (course?.by !== 'key' || home.done.has('complained')) return
  home.done.add('complained')
  const note = (words: string): void => city.watch.note({ invariant: 'complaints', subject: `visit:${visitId}`, words })
  const endedAt = (await city.line.now()).getTime()
  for (const waited = Date.now(); ;) {
    const question = (await voice.messages('extra_money_question')).find(
      (one) => Date.parse(one.at) >= city.now.getTime(),
    )
    if (question && Date.parse(question.at) - endedAt > QUESTION_WITHIN_MS)
      note('was asked about later than two minutes after its end')
    if (question) break
    if (Date.now() - waited > READS_WITHIN_MS) return note('nobody asked whether more was paid')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await city.tryTo('answer by one key', () => texts(city.line, voice.phone, '1'))
  expect(city, home, course)
}

/** What was filed by text opens a moment later: it is looked for in the list of one's own. */
function expect(city: AccountableCity, home: Household, course: Course, tries = 3): void {
  city.accountable.agenda.plan(after(city.now, 0.1), `case of ${home.number}`, async () => {
    const mine = await city.tryTo('own complaints', () => home.citizen.voice.call('grievances.mine', {}))
    const [opened] = mine?.items ?? []
    if (opened) return taken(city, home, course, opened)
    if (tries > 1) return expect(city, home, course, tries - 1)
    city.watch.note({
      invariant: 'complaints',
      subject: `request:${home.ordered.requestId}`,
      words: 'was complained of by text, and no case was opened',
    })
  })
}

/** A case that is followed to its end; once, however it was heard of. */
export function taken(city: AccountableCity, home: Household, course: Course, { id }: { id: string }): void {
  const { cases, tally } = city.accountable
  if (cases.has(id)) return
  const one: Case = { id, home, course, rulings: 0, cameBack: false, climbed: false }
  cases.set(id, one)
  tally.complaints++
  follow(city, one, after(city.now, 5))
}
