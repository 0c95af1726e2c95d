import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailLacks } from './peers/mail.ts'
import { motoLacks } from './peers/moto.ts'
import { proxyLacks } from './peers/proxy.ts'
import { smscLacks } from './peers/smsc.ts'
import { clockLacks, machineEnv } from './world/machine-clock.ts'

/** `npm run rehearsal`: looks at what is installed, and plays on a machine whose clock can be moved. */
const replaced = [mailLacks(), smscLacks(), motoLacks(), proxyLacks()].filter((one) => one !== undefined)
const clock = clockLacks()
const needed = [...(process.argv.includes('--no-stand-ins') ? replaced : []), ...(clock === undefined ? [] : [clock])]
if (needed.length) {
  process.stderr.write(`The rehearsal needs:\n${needed.map((one) => `  - ${one}\n`).join('')}`)
  process.exit(1)
}
for (const one of replaced) process.stdout.write(`Missing: ${one}. A stand-in of ours takes its place.\n`)
const dir = mkdtempSync(join(tmpdir(), 'rehearsal-clock-'))
const play = spawn(process.execPath, [join(import.meta.dirname, 'play.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...machineEnv(join(dir, 'clock')) },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => play.kill(signal))
play.once('exit', (code) => {
  rmSync(dir, { recursive: true, force: true })
  process.exit(code ?? 1)
})
