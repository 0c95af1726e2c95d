import { parseArgs } from 'node:util'
import { type Match, matchLines } from '@app/domain/reconciliation'
import { Random } from '@app/planner'
import { type Defect, DEFECTS, type MadeMonth, makeMonth } from './reconcile/made-month.ts'

const GOAL_MATCHED = 0.995
const PLANTS = ['false-match', 'lost-matches'] as const
const HELP = `npm run bench -- reconcile [--lines 100000] [--seed 1] [--json] [--plant ${PLANTS.join('|')}]`

/**
 * `npm run bench -- reconcile`: a made month of a bank's lines, with stated shares of each defect and lines that are nobody's,
 * matched by the product's own passes. Exits 1 where one line is matched with what it is not, or fewer than 995 of
 * a thousand that can be matched are. `perSecond` is lines a second in process; a baseline that matches by reference and
 * amount alone, in the same run, says what the other passes add.
 */
export default async function reconcile(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      lines: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      plant: { type: 'string' },
    },
  })
  const plant = PLANTS.find((one) => one === values.plant)
  const [count, seed] = [Number(values.lines), Number(values.seed)]
  const whole = [count, seed].every((one) => Number.isInteger(one) && one > 0)
  if (!whole || (values.plant !== undefined && !plant)) throw new Error(HELP)
  const random = new Random(seed)
  const month = makeMonth(count, (below) => random.below(below))
  const begun = performance.now()
  const { matches, proposals } = matchLines(month.lines, month.expected)
  const ms = performance.now() - begun
  const judged = judge(month, plant ? broken(matches, plant) : matches)
  const baseline = judge(month, byReferenceAlone(month))
  const faults = [
    ...(judged.falseMatches ? [`false-match: ${judged.falseMatches} lines are matched with what they are not`] : []),
    ...(judged.share < GOAL_MATCHED ? [`lost-matches: ${(judged.share * 100).toFixed(2)} % of the matchable are`] : []),
  ]
  for (const fault of faults) console.error(fault)
  if (faults.length) process.exitCode = 1
  if (!values.json) {
    console.log(`${count} lines, ${judged.matchable} of which can be matched: ${(judged.share * 100).toFixed(3)} % are`)
    console.log(
      `${judged.falseMatches} false, ${proposals.length} proposals, by reference alone ${(baseline.share * 100).toFixed(1)} %`,
    )
  }
  console.log(
    JSON.stringify({
      bench: 'reconcile',
      seed,
      lines: count,
      expected: month.expected.length,
      ...judged,
      proposals: proposals.length,
      perSecond: Math.round((count / ms) * 1000),
      baselines: [{ name: 'reference-and-amount', share: baseline.share, falseMatches: baseline.falseMatches }],
    }),
  )
}

function judge({ truth }: MadeMonth, matches: readonly Match[]) {
  const found = new Map(matches.map((one) => [one.place, [...one.ids].sort().join()]))
  const byDefect = Object.fromEntries(Object.keys(DEFECTS).map((name) => [name, { lines: 0, matched: 0 }])) as Record<
    Defect,
    { lines: number; matched: number }
  >
  let [matchable, right, falseMatches] = [0, 0, 0]
  truth.forEach(({ ids, defect }, place) => {
    const is = [...ids].sort().join()
    const said = found.get(place)
    byDefect[defect].lines++
    if (said !== undefined) byDefect[defect].matched++
    if (is !== '') matchable++
    if (said !== undefined && said !== is) falseMatches++
    else if (said !== undefined) right++
  })
  return { matchable, matched: right, share: right / matchable, falseMatches, byDefect }
}

function byReferenceAlone({ lines, expected }: MadeMonth): Match[] {
  const known = new Map(expected.map((one) => [`${one.references[0]} ${one.amountPaisa}`, one.id]))
  return lines.flatMap(({ place, words, amountPaisa }) => {
    const id = known.get(`${words[0]} ${amountPaisa}`)
    return id ? [{ place, ids: [id], by: 'reference' as const }] : []
  })
}

function broken(matches: readonly Match[], plant: (typeof PLANTS)[number]): Match[] {
  if (plant === 'lost-matches') return matches.filter((_, n) => n % 100 > 0)
  const [first, second, ...others] = matches as [Match, Match, ...Match[]]
  return [{ ...first, ids: second.ids }, second, ...others]
}
