import { parseArgs } from 'node:util'
import { createTranscript } from './journeys/transcript.ts'
import { play, SCENARIOS, type Played } from './journeys/services.ts'
import { setStage } from './journeys/stage.ts'
import { startSystem } from './system.ts'

const USAGE = `npm run journey -- NAME [--json]   one service, from the order to the ratings
npm run journey -- --all [--json]  every one of them
Names: ${Object.keys(SCENARIOS).join(', ')}
`

/** Plays journeys on a system of its own. The transcript goes to standard output; with --json its last line is the report. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } })
  const names = values.all ? Object.keys(SCENARIOS) : positionals
  if (values.help || !names.length || names.some((name) => !SCENARIOS[name])) {
    process.stdout.write(USAGE)
    process.exitCode = values.help ? 0 : 1
    return
  }
  process.stderr.write('starting a system of its own…\n')
  const system = await startSystem({ seed: 1, habits: { objectShare: 0, rejectShare: 0, misprintShare: 0, twiceShare: 0.3 } })
  const end = () => void system.stop().then(() => process.exit(130))
  process.once('SIGINT', end).once('SIGTERM', end)
  try {
    const stage = await setStage(system.url, createTranscript((line) => process.stdout.write(`${line}\n`), 300))
    const services: Played[] = []
    for (const name of names) services.push(await play(stage, name))
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
