import { z } from 'zod'
import { command } from '../endpoint.ts'
import { Done, Id, Line, LineOrNone } from '../shapes.ts'
import { Need, RequestCard, orderer } from './shapes.ts'

export const steps = {
  'requests.completeByUpload': command('requests.completeByUpload', {
    path: '/requests/{requestId}/complete',
    who: orderer,
    summary: 'Remote: form and papers are in, and paid.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: [
      'form_invalid',
      'document_missing',
      'fee_unpaid',
      'not_in_this_mode',
      'proof_missing',
      'request_ended',
      'not_now',
    ],
  }),
  'requests.completeAtDesk': command('requests.completeAtDesk', {
    path: '/requests/{requestId}/complete-at-desk',
    who: ['operations', 'agent', 'centre'],
    summary: 'Walk-in centre: the same steps at the desk are done.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: [
      'form_invalid',
      'proof_missing',
      'document_missing',
      'fee_unpaid',
      'not_in_this_mode',
      'request_ended',
      'not_now',
    ],
  }),
  'requests.fileOneself': command('requests.fileOneself', {
    path: '/requests/{requestId}/file',
    who: orderer,
    summary: 'Self-service: I filed it myself, with the office’s reference.',
    input: z.object({ requestId: Id, reference: Line(60) }),
    output: RequestCard,
    refusals: ['not_in_this_mode', 'request_ended', 'not_now'],
  }),
  'requests.withdraw': command('requests.withdraw', {
    path: '/requests/{requestId}/withdraw',
    who: orderer,
    summary: 'Take the application back. Originals come home.',
    input: z.object({ requestId: Id, reason: z.string().trim().max(300).default('') }),
    output: RequestCard,
    refusals: ['not_filed_yet', 'already_decided', 'request_ended'],
  }),
  'requests.keepAtOffice': command('requests.keepAtOffice', {
    path: '/requests/{requestId}/keep',
    who: orderer,
    summary: 'I will collect the paper at the office myself.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: ['not_now', 'request_ended'],
  }),
  'requests.meetNeed': command('requests.meetNeed', {
    path: '/requests/{requestId}/needs/{needId}',
    who: [...orderer, 'clerk', 'facilitator'],
    summary:
      'A party appeared, confirmed or returned what was due. An appearance is confirmed by the office or with its reference.',
    input: z.object({ requestId: Id, needId: Id, reference: LineOrNone(80).default('') }),
    output: Need,
    refusals: ['need_closed', 'reference_needed'],
  }),
  'requests.proveReceiver': command('requests.proveReceiver', {
    path: '/requests/{requestId}/receiver',
    who: orderer,
    summary:
      'The code that the receiver’s number was sent: whoever has it knows of the order and is texted about the visit. Until ' +
      'then the orderer is. Good for every later order of the account with that number.',
    input: z.object({ requestId: Id, code: z.string().regex(/^\d{6}$/) }),
    output: Done,
    refusals: ['code_wrong', 'code_expired', 'code_tries_used'],
  }),
}
