import { OperatorError } from './refusal.ts'

/** PLANNER: everywhere (on, where nothing is said), nowhere (off), or the ids of districts. */
export function plannerDistricts(env: NodeJS.ProcessEnv): boolean | string[] {
  const text = (env.PLANNER || 'on').trim()
  if (text === 'on' || text === 'off') return text === 'on'
  const ids = text.split(/[\s,]+/).filter(Boolean)
  if (!ids.length || !ids.every((id) => /^[a-z0-9-]+$/.test(id)))
    throw new OperatorError(`PLANNER must be on, off, or districts such as "lahore,kasur"; it is "${text}".`)
  return ids
}
