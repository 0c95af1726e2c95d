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
const lacks = [mailLacks(), smscLacks(), motoLacks(), proxyLacks(), clockLacks()].filter((one) => one !== undefined)
if (lacks.length) {
  process.stderr.write(`The rehearsal needs:\n${lacks.map((one) => `  - ${one}\n`).join('')}`)
  process.exit(1)
}
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
