import { z } from 'zod'
import { admin, readers } from '../administration/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Answers, Cursor, Done, Id, Instant, Limit, LocalText, Slug, Text, page } from '../shapes.ts'
import { ops } from './shapes.ts'

const desk = [...ops, ...admin] as const
/** Why something that came could not be taken; from `file_kind_wrong` on it is about the document that it brought. */
const Reason = z.enum([
  'too_large',
  'too_deep',
  'unreadable',
  'no_sheet',
  'signature_wrong',
  'application_unknown',
  'file_kind_wrong',
  'file_too_large',
  'file_hash_wrong',
  'pdf_locked',
  'pdf_active',
  'file_too_long',
  'file_too_demanding',
  'file_missing',
  'file_unnamed',
  'file_unreachable',
  'file_elsewhere',
  'file_of_another',
  'file_second',
])

export const departments = {
  'departments.queue': query('departments.queue', {
    path: '/operations/filings',
    who: [...ops, ...readers],
    summary: 'Filings under way, waiting or poisonous, with tries and last error.',
    input: z.object({
      state: z.enum(['queued', 'sent', 'later', 'accepted', 'refused', 'stuck']).optional(),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      z.object({
        applicationId: Id,
        requestId: Id,
        trackingNo: z.string(),
        departmentId: Slug,
        departmentName: LocalText,
        state: z.string(),
        tries: z.int(),
        lastError: z.string().nullable(),
        nextTryAt: Instant.nullable(),
      }),
    ),
  }),
  'departments.retry': command('departments.retry', {
    path: '/operations/filings/{applicationId}/retry',
    who: desk,
    summary: 'Try a stuck filing again.',
    input: z.object({ applicationId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
  'departments.filing': query('departments.filing', {
    path: '/operations/filings/{applicationId}',
    who: desk,
    summary: 'What is to be sent to a department, or was not taken: its answers, its note and why it is stuck.',
    input: z.object({ applicationId: Id }),
    output: z.object({
      applicationId: Id,
      requestId: Id,
      trackingNo: z.string(),
      departmentName: LocalText,
      connector: z.string(),
      state: z.string(),
      round: z.int(),
      tries: z.int(),
      lastError: z.string().nullable(),
      refusal: z.object({ code: z.string(), words: z.string() }).nullable(),
      note: z.string(),
      answers: z.record(z.string(), z.unknown()),
      proved: z
        .array(z.object({ field: z.string(), value: z.string() }))
        .describe('what the citizen said yes to: it stays'),
      documents: z.array(z.object({ fileId: Id, itemId: z.string(), side: z.string(), page: z.int() })),
    }),
  }),
  'departments.mend': command('departments.mend', {
    path: '/operations/filings/{applicationId}/mend',
    who: desk,
    summary: 'Put right what a department’s system fails on, and send it again. What the citizen said yes to stays.',
    input: z.object({
      applicationId: Id,
      round: z.int().describe('as it was read'),
      tries: z.int().describe('as it was read'),
      answers: Answers,
      note: z.string().trim().max(500),
      leaveOut: z.array(Id).max(60).default([]).describe('scans that do not go with it'),
    }),
    output: Done,
    refusals: ['already_decided', 'filing_changed', 'proved_line_kept'],
  }),
  'departments.letters': query('departments.letters', {
    path: '/operations/letters',
    who: admin,
    summary: 'What came from departments and could not be taken, the newest first.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          letterId: Id,
          departmentId: Slug,
          departmentName: LocalText,
          connector: z.string(),
          reason: Reason,
          sizeBytes: z.int(),
          arrivedAt: Instant,
        }),
      ),
    }),
  }),
  'departments.letter': query('departments.letter', {
    path: '/operations/letters/{letterId}',
    who: admin,
    summary: 'One of them, as text.',
    input: z.object({ letterId: Id }),
    output: z.object({
      letterId: Id,
      state: z.enum(['open', 'taken', 'dropped']),
      reason: Reason,
      departmentName: LocalText,
      text: z.string(),
      whole: z.boolean().describe('false: only its beginning was kept'),
      file: z
        .object({ mediaType: z.string(), sha256: z.string(), canOpen: z.boolean() })
        .nullable()
        .describe('the document that it brought; one that acts or is not what it says is not opened'),
    }),
  }),
  'departments.letterFile': query('departments.letterFile', {
    path: '/operations/letters/{letterId}/file',
    who: admin,
    summary: 'The document that it brought; who opens it is written down. Answers the bytes.',
    input: z.object({ letterId: Id }),
    output: z.unknown(),
  }),
  'departments.takeLetter': command('departments.takeLetter', {
    path: '/operations/letters/{letterId}/take',
    who: admin,
    summary:
      'Take the message as it was mended: JSON with the fields of a department’s message. A document that came after the ' +
      'paper was issued takes its place.',
    input: z.object({ letterId: Id, text: Text(20_000), why: Text(300) }),
    output: Done,
    refusals: [
      'already_decided',
      'letter_unreadable',
      'application_unknown',
      'file_kind_wrong',
      'file_too_large',
      'file_hash_wrong',
      'pdf_locked',
      'pdf_active',
      'file_too_long',
      'file_of_another',
      'file_missing',
    ],
  }),
  'departments.dropLetter': command('departments.dropLetter', {
    path: '/operations/letters/{letterId}/drop',
    who: admin,
    summary: 'Nothing is to be taken from it.',
    input: z.object({ letterId: Id, why: Text(300) }),
    output: Done,
    refusals: ['already_decided'],
  }),
}
