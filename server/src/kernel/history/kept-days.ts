export interface KeptDays {
  commands: number
  reactions: number
  readings: number
  decisions: number
  audit: number
  plans: number
}

type Whole = (env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number) => number

/** For how many days history is kept, where the operator says it. */
export const keptDays = (env: NodeJS.ProcessEnv, whole: Whole): KeptDays => ({
  commands: whole(env, 'COMMANDS_KEPT_DAYS', 90, 7, 3_650),
  reactions: whole(env, 'REACTIONS_KEPT_DAYS', 90, 30, 3_650),
  readings: whole(env, 'READINGS_KEPT_DAYS', 1_095, 90, 36_500),
  decisions: whole(env, 'DECISIONS_KEPT_DAYS', 730, 90, 36_500),
  audit: whole(env, 'AUDIT_KEPT_DAYS', 3_650, 365, 36_500),
  plans: whole(env, 'PLANS_KEPT_DAYS', 7, 1, 365),
})
