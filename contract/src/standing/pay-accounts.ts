import { ACCOUNT_CHANGE_STAGES } from '@app/domain/standing'
import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalText, Text } from '../shapes.ts'
import { people, self } from './shapes.ts'

const AccountChange = z.object({
  changeId: Id,
  ibanMasked: z.string(),
  stage: z.enum(ACCOUNT_CHANGE_STAGES),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
  reason: z.string().describe('why it was approved or refused'),
  paysFrom: Instant.nullable().describe('from when pay goes there, once approved'),
})
const PayAccount = z.object({
  ibanMasked: z.string().nullable().describe('where pay goes now; null where no account is on file'),
  change: AccountChange.nullable().describe('the last one that was asked for'),
  coolingHours: z.int(),
  paper: z
    .object({ name: LocalText, help: LocalText, sides: z.array(z.enum(['front', 'back', 'page'])) })
    .describe('what shows the new account'),
})
const WaitingAccount = AccountChange.extend({
  facilitatorId: Id,
  name: z.string(),
  badgeNo: z.string(),
  phone: z.string(),
  districtId: z.string(),
  currentMasked: z.string().nullable(),
  sharedAccount: z.boolean().describe('somebody else gave the same bank account'),
  files: z.array(z.object({ fileId: Id, side: z.string() })),
  own: z.boolean().describe('the caller’s own: another decides'),
  forced: z
    .boolean()
    .describe('confirmed under threat, by the silent code or soon after it: help was called, and it is never approved'),
})
const accountAsked = [
  'recruiting_closed',
  'not_approved_yet',
  'iban_invalid',
  'account_same',
  'account_change_waiting',
] as const

export const payAccounts = {
  'payAccount.mine': query('payAccount.mine', {
    path: '/pay-account',
    who: self,
    summary: 'Where my pay goes, and what I asked to change.',
    input: z.object({}),
    output: PayAccount,
    refusals: ['recruiting_closed', 'not_approved_yet'],
  }),
  'payAccount.upload': upload('payAccount.upload', {
    path: '/pay-account/papers',
    who: self,
    summary:
      'One side of the paper that shows the new account in my name; before the change is asked for under the same id.',
    input: z.object({ changeId: Id, fileId: Id, side: z.enum(['front', 'back', 'page']) }),
    output: z.object({ fileId: Id }),
    refusals: [
      'recruiting_closed',
      'not_approved_yet',
      'item_unknown',
      'account_change_waiting',
      'account_change_over',
      'file_kind_wrong',
    ],
  }),
  'payAccount.sendCode': command('payAccount.sendCode', {
    path: '/pay-account/code',
    who: self,
    ratePerMinute: 30,
    summary: 'A code to my number that confirms this one account and no other.',
    input: z.object({ iban: Text(40) }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: [...accountAsked, 'code_too_soon'],
  }),
  'payAccount.change': command('payAccount.change', {
    path: '/pay-account/change',
    who: self,
    ratePerMinute: 30,
    summary:
      'Pay is to go to another account of mine. It goes on to the old one until staff have vetted the new ' +
      'one and the cooling hours are over.',
    input: z.object({ changeId: Id, iban: Text(40), code: z.string().regex(/^\d{6}$/) }),
    output: PayAccount,
    refusals: [...accountAsked, 'document_missing', 'code_expired', 'code_wrong', 'code_tries_used'],
  }),
  'payAccount.stop': command('payAccount.stop', {
    path: '/pay-account/stop',
    who: self,
    summary: 'It was not me, or I no longer want it: pay stays where it is.',
    input: z.object({ changeId: Id }),
    output: PayAccount,
    refusals: ['recruiting_closed', 'account_in_force', 'account_change_over', 'decided_already'],
  }),
  'payAccounts.list': query('payAccounts.list', {
    path: '/pay-accounts',
    who: people,
    summary: 'New accounts for pay in my area: those to be vetted, and those whose cooling hours run.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: z.object({ items: z.array(WaitingAccount), next: z.string().nullable() }),
  }),
  'payAccounts.file': query('payAccounts.file', {
    path: '/pay-accounts/{changeId}/files/{fileId}',
    who: people,
    summary: 'The paper that shows the account; the reading is written down.',
    input: z.object({ changeId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'payAccounts.decide': command('payAccounts.decide', {
    path: '/pay-accounts/{changeId}/decide',
    who: ['vetting'],
    stepUp: 'money',
    summary:
      'Approve or refuse a new account, with a reason; an approved one can still be refused while its cooling hours run.',
    input: z.object({ changeId: Id, verdict: z.enum(['approve', 'refuse']), reason: Text(500) }),
    output: WaitingAccount,
    refusals: [
      'recruiting_closed',
      'decider_accused',
      'decided_already',
      'account_in_force',
      'account_change_over',
      'account_forced',
    ],
  }),
}
