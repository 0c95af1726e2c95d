import type { MessageTemplates } from '@app/domain/territory'
import { refusals } from './refusals.ts'
import { sms } from './sms.ts'
import { spoken } from './spoken.ts'
import { states } from './states.ts'
import { words } from './words.ts'

export const messages: MessageTemplates = { version: 1, refusals, sms, states, spoken, words }
