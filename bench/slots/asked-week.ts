import { coarseText } from '@app/domain/tracking'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { cpuMsOf, type ServerProcess } from '../api/watch-cpu.ts'
import type { Call } from '../api/load.ts'
import { type Answers, openLoop } from '../province/open-loop.ts'
import { DAYS, type Week } from './seed-week.ts'
import type { MadeDistrict } from './made-district.ts'

/** The first who ask of a day have it opened. */
const WARM_UP_MS = 120_000

export interface Asked {
  perSecond: number
  seconds: number
  answers: Answers
  backlogMax: number
  /** Days that were asked about, by who answered: the plan; or the count, as the plan was late or not asked. */
  daysByPlan: number
  daysByCount: number
  byPlanShare: number
  /** Places that were asked about, to a kilometre. */
  cells: number
  serverCores: number
  firstFailure: string | null
}

export interface WeekAsked {
  server: ServerProcess
  token: string
  district: MadeDistrict
  services: readonly ServiceDefinition[]
  week: Week
  perSecond: number
  seconds: number
  seed: number
}

const quoted = async ({
  server,
  token,
}: Pick<WeekAsked, 'server' | 'token'>): Promise<{ plan: number; late: number }> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (answer.status !== 200) throw new Error(`the metrics answered ${answer.status}`)
  const text = await answer.text()
  const of = (outcome: string) =>
    Number(new RegExp(`^hours_quoted_total\\{outcome="${outcome}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { plan: of('answered'), late: of('late') }
}

/** Somebody thinks of a visit at a door of the district, and looks at the hours of the week. */
function question(given: WeekAsked, cells: Set<string>): Call {
  const { tehsil, point, manner } = given.district.door()
  const around = coarseText(point)
  cells.add(around)
  const service = given.district.one(given.services).id
  const query = `tehsilId=${tehsil.id}&serviceId=${service}&manner=${manner}&around=${around}&from=${given.week.from}&days=${DAYS}`
  return { method: 'GET', path: `/api/slots?${query}`, headers: {}, body: '' }
}

/** As many a second as were asked for, whatever the answers take. */
export async function askWeek(given: WeekAsked): Promise<Asked> {
  await warmUp(given)
  const cells = new Set<string>()
  const before = await quoted(given)
  const cpu = cpuMsOf(given.server.pid)
  const begun = performance.now()
  const load = await openLoop({
    port: given.server.port,
    streams: [{ kind: 'week', perSecond: given.perSecond, call: () => question(given, cells) }],
    seconds: given.seconds,
    seed: given.seed,
  })
  const spentMs = cpuMsOf(given.server.pid) - cpu
  const tookMs = performance.now() - begun
  const after = await quoted(given)
  const answers = load.byKind.week!
  const daysByPlan = after.plan - before.plan
  const asked = answers.planned * given.week.open
  return {
    perSecond: given.perSecond,
    seconds: given.seconds,
    answers,
    backlogMax: load.backlogMax,
    daysByPlan,
    daysByCount: asked - daysByPlan,
    byPlanShare: Number((daysByPlan / Math.max(1, asked)).toFixed(4)),
    cells: cells.size,
    serverCores: Number((spentMs / tookMs).toFixed(2)),
    firstFailure: load.firstFailure,
  }
}

/** Until a week is told by the plan, or for as long as anybody would wait. */
async function warmUp(given: WeekAsked): Promise<void> {
  const { port } = given.server
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end;) {
    const before = await quoted(given)
    const answer = await fetch(`http://127.0.0.1:${port}${question(given, new Set()).path}`)
    if (answer.status !== 200) throw new Error(`hours were answered ${answer.status}: ${await answer.text()}`)
    if ((await quoted(given)).plan - before.plan === given.week.open) return
    if ((await quoted(given)).late === before.late) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
