import { z } from 'zod'
import { DESK_ACTS } from '@app/domain/applications'
import { command, query, upload } from './endpoint.ts'
import { Answers, Cursor, Done, Id, Instant, Limit, LineOrNone, LocalText, page, Shown, Slug, Text } from './shapes.ts'

const clerk = ['clerk'] as const
export const DeskItem = z.object({
  applicationId: Id,
  requestId: Id,
  trackingNo: z.string(),
  serviceId: Slug,
  serviceName: LocalText,
  caseName: LocalText,
  subjectName: z.string(),
  officeId: Slug,
  state: z.enum(['to_take', 'in_process', 'objected', 'approved', 'issued', 'decided']),
  reference: z.string().nullable(),
  filedAt: Instant,
  dueAt: Instant.nullable(),
  late: z.boolean(),
  channel: z.string(),
  needs: z.array(LocalText),
})
const Moved = { output: DeskItem } as const
const OfficeFile = z.object({ fileId: Id, mediaType: z.string(), bytes: z.int(), sha256: z.string() })

export const desk = {
  'desk.pile': query('desk.pile', {
    path: '/desk',
    who: clerk,
    summary: 'Today’s pile of my office: what is due first.',
    input: z.object({
      officeId: Slug.optional(),
      state: z.enum(['to_take', 'in_process', 'objected', 'approved', 'all']).default('all'),
      q: z.string().trim().max(60).default(''),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(DeskItem),
  }),
  'desk.get': query('desk.get', {
    path: '/desk/{applicationId}',
    who: clerk,
    summary: 'One application with form, scans and proof.',
    input: z.object({ applicationId: Id }),
    output: DeskItem.extend({
      answers: z.array(z.object({ field: z.string(), label: LocalText, shown: Shown })),
      scans: z.array(z.object({ fileId: Id, itemId: z.string(), name: LocalText, side: z.string(), page: z.int() })),
      proofHash: z.string().nullable(),
      proofLines: z
        .array(z.object({ field: z.string(), label: LocalText, value: z.string(), shown: Shown }))
        .describe('as the citizen said yes to; what is printed is compared with them'),
      history: z.array(z.object({ at: Instant, words: LocalText })),
      objectionCodes: z.array(z.object({ code: z.string(), words: LocalText })),
      rejectionCodes: z.array(z.object({ code: z.string(), words: LocalText })),
      draftFile: OfficeFile.nullable().describe('the document’s own file, chosen and not issued yet'),
      issuedFile: OfficeFile.nullable().describe('the document’s own file, as it was issued'),
      parties: z
        .array(z.object({ id: Id, role: z.string(), label: LocalText, name: z.string() }))
        .describe('whom the office may call in; the one it is for comes first, under the request’s own id'),
      actions: z
        .array(z.object({ action: z.enum(DESK_ACTS), allowed: z.boolean(), refusal: z.string().nullable() }))
        .describe('what may be done now and, if not, why: the table that the acts themselves ask'),
    }),
  }),
  'desk.take': command('desk.take', {
    path: '/desk/{applicationId}/take',
    who: clerk,
    summary: 'Take it in, with the diary number.',
    input: z.object({ applicationId: Id, diaryNo: Text(40) }),
    ...Moved,
    refusals: [
      'already_decided',
      'diary_needed',
      'already_taken',
      'already_objected',
      'not_filed_yet',
      'request_ended',
    ],
  }),
  'desk.object': command('desk.object', {
    path: '/desk/{applicationId}/object',
    who: clerk,
    summary: 'Something is missing: a coded objection, cured by upload or a free visit.',
    input: z.object({
      applicationId: Id,
      code: Slug,
      note: z.string().trim().max(500).default(''),
      items: z.array(z.string().max(80)).max(20).default([]),
    }),
    ...Moved,
    refusals: ['reason_unknown', 'already_decided', 'already_objected', 'not_filed_yet', 'request_ended'],
  }),
  'desk.requireAppearance': command('desk.requireAppearance', {
    path: '/desk/{applicationId}/appear',
    who: clerk,
    summary: 'A named party must come once: where, why, until when.',
    input: z.object({ applicationId: Id, partyId: Id, why: Text(200), days: z.int().min(1).max(120) }),
    ...Moved,
    refusals: ['already_decided', 'party_unknown'],
  }),
  'desk.approve': command('desk.approve', {
    path: '/desk/{applicationId}/approve',
    who: clerk,
    summary: 'Approve.',
    input: z.object({ applicationId: Id }),
    ...Moved,
    refusals: ['already_decided', 'need_open', 'not_filed_yet', 'request_ended'],
  }),
  'desk.reject': command('desk.reject', {
    path: '/desk/{applicationId}/reject',
    who: clerk,
    summary: 'Reject, with a code, words and the legal ground.',
    input: z.object({ applicationId: Id, code: Slug, words: Text(500), ground: Text(200) }),
    ...Moved,
    refusals: ['already_decided', 'reason_unknown', 'ground_needed', 'not_filed_yet', 'request_ended'],
  }),
  'desk.chooseFile': upload('desk.chooseFile', {
    path: '/desk/{applicationId}/file',
    who: clerk,
    summary:
      'The document itself (PDF, JPEG or PNG), checked and sealed as it is. Nothing is issued by it; a later one takes its place.',
    handedOn: true,
    input: z.object({ applicationId: Id }),
    output: OfficeFile,
    refusals: [
      'file_kind_wrong',
      'file_too_large',
      'pdf_locked',
      'pdf_active',
      'file_too_long',
      'file_of_another',
      'not_filed_yet',
      'not_approved_yet',
      'already_decided',
      'request_ended',
    ],
  }),
  'desk.dropFile': command('desk.dropFile', {
    path: '/desk/{applicationId}/file/drop',
    who: clerk,
    summary: 'Take the chosen file away again.',
    input: z.object({ applicationId: Id, fileId: Id }),
    output: Done,
    refusals: ['file_changed'],
  }),
  'desk.issue': command('desk.issue', {
    path: '/desk/{applicationId}/issue',
    who: clerk,
    summary: 'The paper is ready: its number, and its lines as printed, compared with the proof.',
    input: z.object({
      applicationId: Id,
      documentNo: Text(60),
      printed: z
        .array(z.object({ field: z.string().max(60), value: z.string().max(300) }))
        .max(40)
        .default([]),
      fileId: Id.nullable().default(null).describe('the chosen file, as it was seen; it is delivered as it is'),
    }),
    ...Moved,
    refusals: ['not_filed_yet', 'not_approved_yet', 'already_decided', 'request_ended', 'file_changed'],
  }),
  'desk.handOver': command('desk.handOver', {
    path: '/desk/{applicationId}/hand-over',
    who: clerk,
    summary: 'The paper that waits at the office is handed to whoever brings the orderer’s code.',
    input: z.object({ applicationId: Id, code: z.string().regex(/^\d{6}$/), receivedBy: Text(80) }),
    ...Moved,
    refusals: ['not_now', 'code_wrong', 'code_tries_used', 'item_unknown', 'bag_needed', 'request_ended'],
  }),
  'desk.runSheet': query('desk.runSheet', {
    path: '/desk/run-sheet',
    who: clerk,
    summary: 'The pile as a printable sheet with barcodes (HTML).',
    input: z.object({ officeId: Slug }),
    output: z.unknown(),
  }),
  'departments.callback': command('departments.callback', {
    path: '/departments/{departmentId}/callback',
    who: ['department'],
    summary:
      'A department’s signed answer: accepted, later, objection, decision, issue. Twice or out of order does no harm.',
    input: z.object({
      departmentId: Slug,
      messageId: z.string().max(80),
      applicationId: Id,
      kind: z.enum(['acknowledged', 'objected', 'approved', 'rejected', 'issued']),
      sequence: z.int().min(0),
      reference: LineOrNone(60).default(''),
      code: z.string().max(80).default(''),
      words: z.string().max(500).default(''),
      ground: z.string().max(200).default(''),
      items: z.array(z.string().max(80)).max(20).default([]),
      documentNo: z.string().max(60).default(''),
      printed: z
        .array(z.object({ field: z.string().max(60), value: z.string().max(300) }))
        .max(40)
        .default([]),
      document: z
        .object({
          mediaType: z.string().max(60).default(''),
          sha256: z.string().max(64).default(''),
          base64: z.string().max(11_000_000).default(''),
          url: z.string().max(500).default(''),
        })
        .nullable()
        .default(null)
        .describe('the document itself, with `issued`: its bytes, or an address of the department’s own system'),
    }),
    output: Done,
    refusals: ['signature_wrong', 'application_unknown'],
  }),
}
export { Answers }
