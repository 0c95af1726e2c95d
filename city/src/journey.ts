import { parseArgs } from 'node:util'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { createTranscript } from './journeys/transcript.ts'
import { playCentre } from './journeys/centre.ts'
import { playOvercharge } from './journeys/overcharge.ts'
import { playRecruit } from './journeys/recruit.ts'
import { playSelfService } from './journeys/own-way.ts'
import { playSuspension } from './journeys/suspension.ts'
import { play, SCENARIOS } from './journeys/services.ts'
import { setStage, type Stage } from './journeys/stage.ts'
import { keepHistories } from './outcome/kept-histories.ts'
import { startSystem } from './system.ts'

/** What is no service of its own, and not among all of them: told by its name. */
const OTHERS: Readonly<Record<string, (stage: Stage) => Promise<object>>> = {
  centre: playCentre,
  'self-service': playSelfService,
  selfService: playSelfService,
  overcharge: playOvercharge,
  recruit: async (stage) =>
    playRecruit(stage, (await loadTerritory(loadConfig(process.env).territory)).recruiting?.questions ?? []),
  suspension: playSuspension,
}

const USAGE = `npm run journey -- NAME [--json]   one service, from the order to the ratings
npm run journey -- --all [--json]  every one of them
       --plant wrong-code         whoever is at the door reads out another code: it must fail
       --keep-histories FILE      adds the ways that requests and the like went, as the city does
Names: ${Object.keys(SCENARIOS).join(', ')}
Beside the services: ${Object.keys(OTHERS).join(', ')}
`

/** Plays journeys on a system of its own. The transcript goes to standard output; with --json its last line is the report. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      plant: { type: 'string' },
      'keep-histories': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const names = values.all ? Object.keys(SCENARIOS) : positionals
  const planted = { ...(values.plant === 'wrong-code' && { wrongCode: true }) }
  if (
    values.help ||
    !names.length ||
    names.some((name) => !SCENARIOS[name] && !OTHERS[name]) ||
    (values.plant !== undefined && !planted.wrongCode)
  ) {
    process.stdout.write(USAGE)
    process.exitCode = values.help ? 0 : 1
    return
  }
  process.stderr.write('starting a system of its own…\n')
  const system = await startSystem({
    seed: 1,
    habits: { objectShare: 0, rejectShare: 0, misprintShare: 0, twiceShare: 0.3 },
  })
  const end = () => void system.stop().then(() => process.exit(130))
  process.once('SIGINT', end).once('SIGTERM', end)
  try {
    const stage = await setStage(
      system.url,
      createTranscript((line) => process.stdout.write(`${line}\n`), 300),
    )
    const services: object[] = []
    for (const name of names) services.push(await (OTHERS[name]?.(stage) ?? play(stage, name, planted)))
    const file = values['keep-histories']
    if (file !== undefined) keepHistories(file, (await stage.line.send('demo.histories', {})).items)
    process.stdout.write(`\n${services.length} of ${names.length} journeys done.\n`)
    if (values.json) process.stdout.write(`${JSON.stringify({ bench: 'journey', services })}\n`)
  } finally {
    await system.stop()
  }
}

main().catch((error: Error) => {
  process.stderr.write(`the journey failed: ${error.stack ?? error.message}\n`)
  process.exitCode = 1
})
