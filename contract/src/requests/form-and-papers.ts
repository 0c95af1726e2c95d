import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Answers, Id, LocalText, Shown, Slug } from '../shapes.ts'
import { RequestCard, atDesk, reader } from './shapes.ts'

export const formAndPapers = {
  'requests.saveAnswers': command('requests.saveAnswers', {
    path: '/requests/{requestId}/answers',
    who: [...atDesk, 'facilitator'],
    summary: 'Fill the department’s form, in parts or whole.',
    input: z.object({ requestId: Id, formVersion: z.int(), answers: Answers, complete: z.boolean().default(false) }),
    output: z.object({
      complete: z.boolean(),
      problems: z.array(z.object({ field: z.string(), refusal: z.string() })),
    }),
    refusals: ['form_version_old', 'form_invalid', 'form_closed', 'visit_not_yours'],
  }),
  'requests.upload': upload('requests.upload', {
    path: '/requests/{requestId}/documents',
    who: [...atDesk, 'facilitator'],
    summary:
      'A photo of one side of a paper, or a PDF of up to ten pages, which is kept as pictures of its pages; ' +
      'or a voice note that tells the way (`way-voice`). Checked for kind, size, sharpness and glare.',
    input: z.object({
      requestId: Id,
      fileId: Id,
      itemId: Slug,
      side: z.enum(['front', 'back', 'page']).default('page'),
      page: z.coerce.number().int().min(1).max(40).default(1),
    }),
    output: z.object({
      fileId: Id,
      ok: z.boolean(),
      checks: z.array(z.object({ check: z.string(), ok: z.boolean() })),
    }),
    refusals: [
      'file_kind_wrong',
      'file_too_large',
      'pdf_locked',
      'pdf_active',
      'pdf_too_long',
      'voice_kind_wrong',
      'voice_too_long',
      'image_blurred',
      'image_too_small',
      'image_glare',
      'item_unknown',
      'form_closed',
      'visit_not_yours',
    ],
  }),
  'requests.file': query('requests.file', {
    path: '/requests/{requestId}/files/{fileId}',
    who: [...reader, 'facilitator', 'clerk'],
    summary: 'A stored file; every read is logged. Answers the bytes.',
    input: z.object({ requestId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'requests.prove': command('requests.prove', {
    path: '/requests/{requestId}/proof',
    who: [...atDesk, 'facilitator'],
    summary: 'Read me the name: each line of the paper as it will print was read and said yes to.',
    input: z.object({
      requestId: Id,
      lines: z
        .array(z.object({ field: z.string().max(60), value: z.string().max(300), yes: z.literal(true) }))
        .min(1)
        .max(40),
    }),
    output: z.object({ proofHash: z.string() }),
    refusals: ['proof_differs', 'form_invalid', 'form_closed', 'visit_not_yours'],
  }),
  'requests.proofLines': query('requests.proofLines', {
    path: '/requests/{requestId}/proof',
    who: [...reader, 'facilitator'],
    summary: 'The lines to be read aloud.',
    input: z.object({ requestId: Id }),
    output: z.object({
      lines: z.array(
        z.object({
          field: z.string(),
          label: LocalText,
          value: z.string().describe('exactly as it prints'),
          shown: Shown,
        }),
      ),
      proofHash: z.string().nullable(),
    }),
  }),
  'requests.cure': command('requests.cure', {
    path: '/requests/{requestId}/cure',
    who: atDesk,
    summary: 'Answer an objection: by upload, or by asking for the free correction visit.',
    input: z.object({
      requestId: Id,
      by: z.enum(['upload', 'visit']),
      note: z.string().trim().max(500).default(''),
      slotId: Id.optional(),
    }),
    output: RequestCard,
    refusals: [
      'document_missing',
      'form_invalid',
      'proof_missing',
      'no_objection',
      'slot_full',
      'slot_unknown',
      'address_needed',
      'visit_settled',
      'request_ended',
      'area_not_served',
      'no_competent_office',
    ],
  }),
}
