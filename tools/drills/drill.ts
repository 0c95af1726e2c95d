import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

/** An incident that is played on a system of its own, by the page that says what to do. */
export interface Drill {
  name: string
  /** Its page in docs/running/incidents. */
  page: string
  /** What may be broken on purpose; the drill must then fail and name it. */
  plants: readonly string[]
  play(stage: Stage, planted: string | undefined): Promise<void>
}

/** What a drill reports while it is played. */
export interface Stage {
  /** It happens now: times are counted from here. */
  happens(words: string): void
  noticed(): void
  contained(): void
  /** Does what a step of the page says, by its number, and ticks it; what throws fails the drill. */
  step(number: number, work: () => Promise<void>): Promise<void>
  /** What cannot be played here, and why. */
  byHand(number: number, why: string): void
  say(words: string): void
}

const STEP = /^(\d+)\. (.*)$/

/** The numbered steps of the first part of the page. */
export function stepsOf(page: string): Map<number, string> {
  const text = readFileSync(join(ROOT, 'docs', 'running', 'incidents', page), 'utf8')
  const first = text.slice(text.indexOf('## The first'), text.indexOf('## Then'))
  return new Map(
    first.split('\n').flatMap((line) => {
      const [, number, words] = STEP.exec(line) ?? []
      return number && words ? [[Number(number), words] as const] : []
    }),
  )
}

export interface Played {
  noticeSeconds: number | null
  containSeconds: number | null
  /** What did not come out as it must; empty when the drill went well. */
  faults: string[]
}

/** Plays it, and says each step as it is ticked. Every step of the page is played or said to be done by hand. */
export async function playDrill(
  drill: Drill,
  planted: string | undefined,
  print: (line: string) => void,
): Promise<Played> {
  const steps = stepsOf(drill.page)
  const done = new Set<number>()
  const faults: string[] = []
  const moment: Partial<Record<'happened' | 'noticed' | 'contained', number>> = {}
  const since = (from: number | undefined): string => `${((Date.now() - (from ?? Date.now())) / 1_000).toFixed(1)} s`
  const words = (number: number): string => {
    const said = steps.get(number)
    if (!said) throw new Error(`${drill.page} has no step ${number}`)
    done.add(number)
    return said.length > 100 ? `${said.slice(0, 97)}…` : said
  }
  const stage: Stage = {
    happens(what) {
      moment.happened = Date.now()
      print(`0.0 s  ${what}`)
    },
    noticed() {
      moment.noticed = Date.now()
    },
    contained() {
      moment.contained = Date.now()
    },
    async step(number, work) {
      const said = words(number)
      await work().catch((error: Error) => {
        throw new Error(`step ${number}: ${error.message}`, { cause: error })
      })
      print(`[x] ${number}. ${said}  (${since(moment.happened)})`)
    },
    byHand: (number, why) => print(`[ ] ${number}. ${words(number)}  (${why})`),
    say: (said) => print(`    ${said}`),
  }
  try {
    await drill.play(stage, planted)
    for (const [number, said] of steps) if (!done.has(number)) faults.push(`step ${number} was not played: ${said}`)
    if (!moment.noticed) faults.push('it was not noticed')
    if (!moment.contained) faults.push('it was not contained')
  } catch (error) {
    faults.push((error as Error).message)
  }
  const between = (from?: number, until?: number) => (from && until ? (until - from) / 1_000 : null)
  return {
    noticeSeconds: between(moment.happened, moment.noticed),
    containSeconds: between(moment.noticed, moment.contained),
    faults,
  }
}
