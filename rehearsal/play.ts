import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { setUpMachine } from './world/machine.ts'
import { createSteps } from './world/steps.ts'
import { createRehearsal } from './world/rehearsal.ts'
import { begin } from './steps/begin.ts'
import { foundAgency } from './steps/agency.ts'
import { openOffice } from './steps/office.ts'
import { tryGateways } from './steps/gateway.ts'
import { admitFacilitator } from './steps/people.ts'

/** Plays the whole rehearsal on a machine of its own, which `run.ts` has prepared this process to live on. */
const begun = performance.now()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const territory = await loadTerritory(loadConfig({ ...process.env, DEMO: '1' }).territory)
const machine = await setUpMachine(territory)
const steps = createSteps(say)
const end = () => void machine.stop().then(() => process.exit(130))
process.once('SIGINT', end).once('SIGTERM', end)
try {
  say('Peers')
  for (const peer of machine.peers) say(`   ${peer.by}`)
  const r = createRehearsal({ machine, steps, plant: undefined, say })
  for (const play of [begin, openOffice, admitFacilitator, foundAgency, tryGateways]) await play(r)
} finally {
  await machine.stop()
}
const done = steps.done()
const minutes = Math.round((performance.now() - begun) / 6_000) / 10
say(`\n${done.filter((one) => one.ok).length} of ${done.length} steps went well, in ${minutes} minutes.`)
if (process.argv.includes('--json')) say(JSON.stringify({ bench: 'rehearsal', mode: 'real', steps: done, minutes }))
process.exitCode = done.every((one) => one.ok) ? 0 : 1
