import type { Module } from '../../kernel/module.ts'
import { keepWordsAtStart } from './give.ts'
import { joined, left } from './household.ts'
import { todaysWords } from './words.ts'

export { give, giveUnlessStanding } from './give.ts'
export { consentsOf, countOfAccount, findConsent, type KeptConsent } from './kept.ts'
export { rely, takeBack } from './rely.ts'

export const consentsModule: Module = {
  name: 'consents',
  handlers: { 'consents.words': todaysWords },
  reactions: {
    'household.joined': { 'consents.household': joined },
    'household.left': { 'consents.household_left': left },
  },
  start: keepWordsAtStart,
}
