import { cases } from './cases.ts'
import { decisions } from './decisions.ts'

export const grievances = { ...cases, ...decisions }
