import { NUMBER_FACTS, NUMBER_STATES } from '@app/domain/identity'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Me, Session } from '../identity.ts'
import { Cursor, Day, Done, Id, Instant, Limit, Phone, Text, page } from '../shapes.ts'

const Code = z.string().regex(/^\d{6}$/)
const Ticket = z.string().max(200).describe('of the sign-in whose code was right')
const sent = z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() })
const ID = '01900000-0000-7000-8000-000000000001'
const codes = ['code_wrong', 'code_expired', 'code_tries_used'] as const
const desks = ['agent', 'centre', 'facilitator'] as const
const Change = z.object({
  changeId: Id,
  state: z.enum(NUMBER_STATES),
  fromMasked: z.string(),
  toMasked: z.string(),
  askedAt: Instant,
  movesAt: Instant.nullable().describe('when it moves, once a second person has said yes'),
})

/** A citizen's number: changed by its holder, lost, or given to somebody else by the operator. */
export const numbers = {
  'number.sendCodes': command('number.sendCodes', {
    path: '/number/codes',
    who: ['citizen'],
    ratePerMinute: 10,
    summary: 'To change my number while I have both: a code to each.',
    input: z.object({ to: Phone }),
    output: z.object({ oldMasked: z.string(), newMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: [
      'phone_invalid',
      'number_same',
      'number_taken',
      'change_waiting',
      'code_too_soon',
      'code_hourly_cap',
      'phone_not_texted',
    ],
  }),
  'number.change': command('number.change', {
    path: '/number',
    who: ['citizen'],
    ratePerMinute: 20,
    summary: 'Both codes are right: my record hangs on the new number from now on. My other sessions end.',
    input: z.object({ changeId: Id, to: Phone, oldCode: Code, newCode: Code }),
    output: Me,
    refusals: ['phone_invalid', 'number_same', 'number_taken', 'change_waiting', ...codes],
  }),
  'number.mine': query('number.mine', {
    path: '/number/change',
    who: ['citizen', 'agent'],
    whileHeld: true,
    summary: 'Whether somebody asked for my record to move to another number.',
    input: z.object({ accountId: Id.optional() }),
    output: z.object({ change: Change.nullable() }),
    refusals: ['caller_unproven'],
  }),
  'number.stop': command('number.stop', {
    path: '/number/change/stop',
    who: ['citizen', 'agent'],
    whileHeld: true,
    summary: 'It was not me: the change is stopped. An agent does it for a caller who has read them the code.',
    input: z.object({ changeId: Id, accountId: Id.optional() }),
    output: Done,
    refusals: ['number_change_over', 'caller_unproven'],
  }),
  'number.prove': command('number.prove', {
    path: '/number/prove',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'After a long silence: say what the record knows of me, and it opens.',
    input: z.object({ ticket: Ticket, fact: z.enum(NUMBER_FACTS), value: z.string().min(4).max(10) }),
    output: Session,
    refusals: ['facts_wrong', 'code_expired', 'code_tries_used'],
  }),
  'number.startFresh': command('number.startFresh', {
    path: '/number/fresh',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'I am not that person: the number is taken off the old record, and a new one begins.',
    input: z.object({ ticket: Ticket }),
    output: Session,
    refusals: ['code_expired'],
  }),
  'numbers.sendCode': command('numbers.sendCode', {
    path: '/numbers/code',
    who: desks,
    ratePerMinute: 20,
    summary: 'Somebody who has lost their number: a code to the new one.',
    input: z.object({ from: Phone, to: Phone }),
    output: sent.extend({ coolingHours: z.int().describe('that pass after the second person’s yes') }),
    refusals: ['phone_invalid', 'number_same', 'number_taken', 'code_too_soon', 'code_hourly_cap', 'phone_not_texted'],
  }),
  'numbers.ask': command('numbers.ask', {
    path: '/numbers',
    who: desks,
    stepUp: 'record',
    ratePerMinute: 20,
    summary:
      'Ask for a record to move from a lost number: with the card number and what the record knows. A second person looks, ' +
      'the old number and every other way to its holder is told, and time passes.',
    input: z.object({
      changeId: Id,
      from: Phone,
      to: Phone,
      code: Code.describe('that came to the new number'),
      cnic: z.string().trim().min(13).max(20),
      born: Day.nullable().default(null),
      reason: Text(300),
    }),
    output: Change,
    refusals: ['phone_invalid', 'number_same', 'number_taken', 'change_waiting', 'facts_wrong', ...codes],
    example: {
      input: {
        changeId: ID,
        from: '03001234567',
        to: '03007654321',
        code: '123456',
        cnic: '35201-1234567-1',
        reason: 'The SIM is gone',
      },
    },
  }),
  'numbers.list': query('numbers.list', {
    path: '/numbers',
    who: ['agent', 'centre', 'supervisor', 'auditor'],
    summary: 'Records that are to move to another number; those that wait for a second person first.',
    input: z.object({ open: z.stringbool().default(true), cursor: Cursor, limit: Limit }),
    output: page(
      Change.extend({
        name: z.string(),
        askedBy: z.string(),
        seenBy: z.enum(['card', 'call', 'visit', 'codes', 'own_word']),
        reason: z.string(),
        decidedBy: z.string(),
        decisionReason: z.string(),
        mayDecide: z.boolean(),
      }),
    ),
  }),
  'numbers.decide': command('numbers.decide', {
    path: '/numbers/{changeId}/decide',
    who: ['supervisor'],
    stepUp: 'record',
    summary: 'Say yes or no to what another asked for; a no is possible until it moves.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: z.object({ changeId: Id, state: z.enum(NUMBER_STATES) }),
    refusals: ['same_person', 'decider_accused', 'number_decided', 'number_change_over'],
  }),
}
