import { parseArgs } from 'node:util'
import type { Drill } from './drill.ts'
import { playDrill } from './drill.ts'
import { leakedToken } from './leaked-token.ts'
import { lostKey } from './lost-key.ts'
import { stolenPhone } from './stolen-phone.ts'

/** Each in a file of its own; its page says what to do. */
const DRILLS: readonly Drill[] = [leakedToken, lostKey, stolenPhone]

const HELP = `npm run drill -- NAME               plays an incident on a system of its own, by its page in docs/running/incidents, and
                                    prints the time to notice and to contain it; exit 1 when a step did not come out
npm run drill -- NAME --plant WHAT  breaks one thing on purpose: the drill must fail and name it
${DRILLS.map(({ name, plants }) => `  ${name}${plants.length ? `   --plant ${plants.join(' | ')}` : ''}`).join('\n')}`

const { values, positionals } = parseArgs({
  options: { plant: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
})

async function main(): Promise<number> {
  const drill = DRILLS.find(({ name }) => name === positionals[0])
  if (values.help || !drill || (values.plant !== undefined && !drill.plants.includes(values.plant))) {
    console.log(HELP)
    return values.help ? 0 : 2
  }
  const played = await playDrill(drill, values.plant, (line) => console.error(line))
  const { noticeSeconds, containSeconds, faults } = played
  if (values.json) console.log(JSON.stringify({ drill: drill.name, ...played }))
  else console.log(`${drill.name}: noticed after ${noticeSeconds ?? '–'} s, contained ${containSeconds ?? '–'} s later`)
  for (const fault of faults) console.error(`  ${fault}`)
  return faults.length ? 1 : 0
}

process.exitCode = await main()
