import { existsSync, readFileSync } from 'node:fs'
import { OperatorError } from './refusal.ts'

/** Settings that are secrets. Each may stand in a file that `NAME_FILE` names, so that no list of the environment shows it. */
export const SECRET_SETTINGS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'METRICS_TOKEN',
  'SMS_INBOUND_SECRET',
  'CTI_SECRET',
  'SEAL_HEADS_SMTP',
] as const

/** The environment with what stands in files. Both ways at once is a mistake that nobody would find later. */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const whole = { ...env }
  for (const name of SECRET_SETTINGS) {
    const path = env[`${name}_FILE`]
    if (!path) continue
    if (env[name]) throw new OperatorError(`Set ${name} or ${name}_FILE, not both.`)
    if (!existsSync(path)) throw new OperatorError(`${path} is missing: ${name}_FILE names the file that holds it.`)
    whole[name] = readFileSync(path, 'utf8').trim()
    if (!whole[name]) throw new OperatorError(`${path} is empty: ${name}_FILE names the file that holds it.`)
  }
  return whole
}
