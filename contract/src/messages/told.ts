import { z } from 'zod'
import { STAFF_ROLES } from '@app/domain/identity'
import { command, query } from '../endpoint.ts'
import { Done } from '../shapes.ts'

const everybody = ['citizen', 'facilitator', ...STAFF_ROLES] as const
const Channel = z.enum(['push', 'text', 'email'])
const Preference = z.object({
  first: Channel.describe('by which way what can wait is told first'),
  emailMasked: z.string().nullable().describe('the address, once it is proved'),
  emailWaits: z.boolean().describe('a code was sent to an address that is not proved yet'),
  emailPossible: z.boolean().describe('the programme has a mail server'),
})

/** How somebody wants to be told. */
export const told = {
  'told.get': query('told.get', {
    path: '/told',
    who: everybody,
    whileHeld: true,
    summary: 'How I want to be told what can wait. Codes and what happens at the door come by text whatever I choose.',
    input: z.object({}),
    output: Preference,
  }),
  'told.choose': command('told.choose', {
    path: '/told',
    who: everybody,
    summary: 'Choose the way by which I am told first.',
    input: z.object({ first: Channel }),
    output: Preference,
    refusals: ['email_unproved'],
  }),
  'told.setEmail': command('told.setEmail', {
    path: '/told/email',
    who: everybody,
    summary: 'Give an address for e-mail. A code goes there; nothing else does before it has come back.',
    input: z.object({ email: z.email().max(254) }),
    output: Done,
    refusals: ['email_not_possible', 'code_too_soon'],
  }),
  'told.proveEmail': command('told.proveEmail', {
    path: '/told/email/prove',
    who: everybody,
    summary: 'The code that came by e-mail.',
    input: z.object({ code: z.string().regex(/^\d{6}$/) }),
    output: Preference,
    refusals: ['code_wrong', 'code_expired', 'code_tries_used'],
  }),
  'told.dropEmail': command('told.dropEmail', {
    path: '/told/email/drop',
    who: everybody,
    summary: 'Forget the address.',
    input: z.object({}),
    output: Preference,
  }),
}
