import type { AppName } from '../actor.ts'

type Called = (programme: string) => string

export const APP_NAMES: Record<AppName, { en: Called; ur: Called }> = {
  citizen: { en: (programme) => programme, ur: (programme) => programme },
  facilitator: { en: (programme) => `${programme} at work`, ur: (programme) => `${programme} نمائندہ` },
  console: { en: (programme) => `${programme} console`, ur: (programme) => `${programme} دفتر` },
}
