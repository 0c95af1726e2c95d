import { parseArgs } from 'node:util'

const BROKEN = ['ledger', 'commission', 'custody', 'twice', 'consent', 'planner-blind'] as const
export const NOBODY_REFUSES = 'nobody-refuses'
export const USAGE = `npm run city -- [--seed N] [--requests N] [--faults] [--plant ${[...BROKEN, NOBODY_REFUSES].join('|')}]
    [--data DIR] [--keep-histories FILE] [--json]
A made-up city lives on a system of its own and checks all the time that what must hold holds. From 300 requests with faults
on it also has to come to every situation of city/src/outcome/situations.ts.
  --plant           breaks an invariant, ends every thread that plans, or keeps robots from refusing offers: the run must
                    find it
  --keep-histories  adds the ways that requests and the like went to a file; the kept ones are domain/test/kept-histories.txt
`

export interface Options {
  seed: number
  requests: number
  faults: boolean
  plant: (typeof BROKEN)[number] | undefined
  nobodyRefuses: boolean
  data: string | undefined
  keepHistories: string | undefined
  json: boolean
  help: boolean
}

/** Undefined where they say nothing that the city understands. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '7' },
      requests: { type: 'string', default: '300' },
      faults: { type: 'boolean', default: false },
      plant: { type: 'string' },
      data: { type: 'string' },
      'keep-histories': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { faults, data, json, help } = values
  const [seed, requests] = [Number(values.seed), Number(values.requests)]
  const plant = BROKEN.find((one) => one === values.plant)
  const nobodyRefuses = values.plant === NOBODY_REFUSES
  if (!Number.isInteger(seed) || !Number.isInteger(requests) || requests < 1 || requests > 100_000) return undefined
  if (values.plant !== undefined && !plant && !nobodyRefuses) return undefined
  return { seed, requests, faults, plant, nobodyRefuses, data, keepHistories: values['keep-histories'], json, help }
}
