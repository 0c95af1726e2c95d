import { z } from 'zod'
import { RECORD_PARTS } from '@app/domain/retention'
import { command, query } from './endpoint.ts'
import { Cursor, Day, Done, Id, Instant, LocalText, Phone, Sex, page } from './shapes.ts'

const holder = ['citizen', 'agent'] as const
const ID = '01900000-0000-7000-8000-000000000001'
/** Whose: a citizen's own needs no name; an agent names the caller's, who has read them the code (calls.check). */
const whose = {
  accountId: Id.optional().describe('the caller’s account, when an agent speaks for them after calls.check'),
}
const Part = z.enum(RECORD_PARTS)
const Code = z.string().regex(/^\d{6}$/)

/** How many of what, and until when: `goesAt` is the first day on which some of it goes by itself. */
const Kept = z.object({ part: Part, count: z.int(), goesAt: Instant.nullable(), rule: z.string() })
const Rule = z.object({
  id: z.string(),
  part: Part,
  what: LocalText,
  days: z.int().nullable().describe('null: as long as the account'),
  because: LocalText,
  unverified: z.boolean(),
})
const Download = z.object({
  id: Id,
  state: z.enum(['making', 'ready', 'expired']),
  askedAt: Instant,
  expiresAt: Instant.nullable(),
  bytes: z.int().nullable(),
})

export const ownRecord = {
  'calls.sendCheck': command('calls.sendCheck', {
    path: '/calls/check/code',
    who: ['agent'],
    ratePerMinute: 30,
    summary: 'Send the caller a code to read to me, before their private matters are spoken of. It opens nothing else.',
    input: z.object({ phone: Phone }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: ['phone_invalid', 'no_such_account', 'code_too_soon'],
    example: { input: { phone: '+923001234567' } },
  }),
  'calls.check': command('calls.check', {
    path: '/calls/check',
    who: ['agent'],
    ratePerMinute: 60,
    summary: 'The caller read the code: for the minutes of a call I act for their account.',
    input: z.object({ phone: Phone, code: Code }),
    output: z.object({ accountId: Id, until: Instant }),
    refusals: ['phone_invalid', 'no_such_account', 'code_wrong', 'code_expired', 'code_tries_used'],
    example: { input: { phone: '+923001234567', code: '123456' } },
  }),
  'calls.endCheck': command('calls.endCheck', {
    path: '/calls/check/end',
    who: ['agent'],
    summary:
      'I no longer speak for the caller; their next private matter needs another code. A call that is ' +
      'finished, hung up or followed by another ends it by itself.',
    input: z.object({}),
    output: Done,
    example: { input: {}, output: { done: true } },
  }),
  'record.get': query('record.get', {
    path: '/record',
    who: holder,
    summary: 'What is kept about me, by which rule and until when.',
    input: z.object(whose),
    refusals: ['caller_unproven'],
    output: z.object({
      person: z.object({
        name: z.string(),
        phoneMasked: z.string(),
        identifierMasked: z.string(),
        sex: Sex.nullable(),
        born: Day.nullable(),
        language: z.string(),
      }),
      kept: z.array(Kept),
      rules: z.array(Rule),
      requests: z.array(
        z.object({
          requestId: Id,
          trackingNo: z.string(),
          serviceName: LocalText,
          stateWords: LocalText,
          open: z.boolean(),
          createdAt: Instant,
          documents: z.int(),
          identityGoesAt: Instant.nullable(),
          goesAt: Instant.nullable(),
        }),
      ),
      downloads: z.array(Download),
    }),
  }),
  'record.readers': query('record.readers', {
    path: '/record/readers',
    who: holder,
    summary: 'Who looked at my data: which desk, when, at which part and why. Desks, not names.',
    input: z.object({ ...whose, cursor: Cursor }),
    refusals: ['caller_unproven'],
    output: page(
      z.object({
        at: Instant,
        desk: LocalText,
        part: LocalText,
        purpose: LocalText,
        trackingNo: z.string().nullable(),
      }),
    ),
  }),
  'record.askDownload': command('record.askDownload', {
    path: '/record/downloads',
    who: holder,
    stepUp: 'record',
    summary:
      'Make a file of everything: data that a machine reads, my scans and my receipts. A message says when it is ready.',
    input: z.object({ downloadId: Id, ...whose }),
    output: Download,
    refusals: ['caller_unproven', 'download_being_made'],
    example: { input: { downloadId: ID } },
  }),
  'record.download': query('record.download', {
    path: '/record/downloads/{downloadId}/file',
    who: ['citizen'],
    summary: 'The file, until it expires. Answers a ZIP.',
    input: z.object({ downloadId: Id }),
    output: z.unknown(),
    refusals: ['download_expired'],
  }),
  'record.deletionPreview': query('record.deletionPreview', {
    path: '/record/deletion',
    who: holder,
    summary: 'What would go now, what stays, until when and by which rule; and what stands against it.',
    input: z.object(whose),
    refusals: ['caller_unproven'],
    output: z.object({
      allowed: z.boolean(),
      refusal: z.string().nullable(),
      against: z.array(z.string()).describe('tracking and case numbers that are open'),
      goes: z.array(Kept.pick({ part: true, count: true })),
      stays: z.array(Kept),
    }),
  }),
  'record.sendCode': command('record.sendCode', {
    path: '/record/code',
    who: holder,
    ratePerMinute: 30,
    summary: 'A fresh code to my number, to confirm a deletion.',
    input: z.object(whose),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: ['caller_unproven', 'code_too_soon'],
  }),
  'record.delete': command('record.delete', {
    path: '/record/deletion',
    who: holder,
    stepUp: 'erasure',
    ratePerMinute: 30,
    summary:
      'Delete what may be deleted and close the account. It cannot be undone; the books stay, without me in them.',
    input: z.object({ code: Code, ...whose }),
    output: Done,
    refusals: [
      'caller_unproven',
      'code_wrong',
      'code_expired',
      'code_tries_used',
      'request_still_open',
      'complaint_still_open',
      'money_still_due',
    ],
    example: { input: { code: '123456' } },
  }),
}
