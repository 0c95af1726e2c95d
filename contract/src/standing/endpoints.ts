import { recruiting } from './recruiting.ts'
import { training } from './training.ts'
import { applicants } from './applicants.ts'
import { proceedings } from './proceedings.ts'
import { notices } from './notices.ts'
import { facts } from './facts.ts'
import { payAccounts } from './pay-accounts.ts'
import { positionWeeks } from './position-weeks.ts'

export const standing = {
  ...recruiting,
  ...training,
  ...applicants,
  ...proceedings,
  ...notices,
  ...payAccounts,
  ...facts,
  ...positionWeeks,
}
