import type { Handlers } from '../../kernel/module.ts'
import { dropDead, listDead, sendAgain } from './dead.ts'

export const handlers: Handlers = {
  'webhooks.dead': listDead,
  'webhooks.sendAgain': sendAgain,
  'webhooks.drop': dropDead,
}
