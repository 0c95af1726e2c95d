import { parseArgs } from 'node:util'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { STORY } from './story.ts'
import { demoPathsThatAnswer } from './world/demo-paths.ts'
import { setUpMachine } from './world/machine.ts'
import { createRehearsal, type Plant, PLANTS } from './world/rehearsal.ts'
import { createSteps } from './world/steps.ts'

/** Plays the whole rehearsal on a machine of its own, which `run.ts` has prepared this process to live on. */
const begun = performance.now()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    plant: { type: 'string' },
    'no-stand-ins': { type: 'boolean' },
    'stand-ins': { type: 'boolean' },
  },
})
const plant = plantOf(values.plant)
const territory = await loadTerritory(loadConfig({ ...process.env, DEMO: '1' }).territory)
const machine = await setUpMachine(territory)
const steps = createSteps(say)
let ending: Promise<void> | undefined
// It may come twice: to the whole group, and handed on by `run.ts`.
const end = () => void (ending ??= machine.stop().then(() => process.exit(130)))
process.on('SIGINT', end).on('SIGTERM', end)
let demoCalls = 0
let answering: string[] = []
try {
  say('Peers')
  for (const { by, whose } of machine.peers)
    say(`   ${by}${whose === 'standIn' ? ' (in place of a package that is missing)' : ''}`)
  const r = createRehearsal({ machine, steps, plant, say })
  for (const play of STORY) {
    // What is broken on purpose has been looked for when its step is over.
    if (plant && steps.wasPlayed(PLANTS[plant])) break
    await play(r)
  }
  answering = await demoPathsThatAnswer(Object.values(machine.urls))
  demoCalls = await machine.demoCalls()
} finally {
  await machine.stop()
}
const done = steps.done()
const minutes = Math.round((performance.now() - begun) / 6_000) / 10
const byWhom = (whose: 'standIn' | 'ours') => machine.peers.flatMap((one) => (one.whose === whose ? [one.by] : []))
for (const one of answering) say(`✖ a path of the demo: ${one}`)
say(`\n${done.filter((one) => one.ok).length} of ${done.length} steps went well, in ${minutes} minutes.`)
say(`${demoCalls} calls of the demo were answered, as the proxies’ logs count.`)
const found = plant && done.find((one) => one.id === PLANTS[plant])
if (found) say(found.ok ? `The planted fault (${plant}) was not found.` : `Planted: ${plant}. Found: ${found.why}`)
if (values.json)
  say(
    JSON.stringify({
      bench: 'rehearsal',
      mode: 'real',
      ...(plant && { plant, found: found?.ok === false && steps.wasPlayed(found.id) }),
      demoCalls,
      steps: done,
      minutes,
      standIns: byWhom('standIn'),
      ours: byWhom('ours'),
    }),
  )
process.exitCode = done.every((one) => one.ok) && demoCalls === 0 && !answering.length ? 0 : 1

function plantOf(given: string | undefined): Plant | undefined {
  if (given === undefined) return undefined
  if (given in PLANTS) return given as Plant
  process.stderr.write(`There is no --plant ${given}; there are ${Object.keys(PLANTS).join(', ')}.\n`)
  process.exit(1)
}
