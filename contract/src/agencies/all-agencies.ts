import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Id, Limit, Text, page } from '../shapes.ts'
import { Agency, AgencyChange, BasisPoints, ID } from './shapes.ts'

const above = ['supervisor'] as const
const Name = z.object({ en: Text(80), ur: Text(80) })

export const allAgencies = {
  'agencies.list': query('agencies.list', {
    path: '/agencies',
    who: above,
    summary: 'All agencies with their shares.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(Agency),
  }),
  'agencies.changes': query('agencies.changes', {
    path: '/agencies/changes',
    who: above,
    summary: 'What agencies ask for.',
    input: z.object({ state: z.enum(['asked', 'approved', 'refused']).default('asked'), cursor: Cursor, limit: Limit }),
    output: page(AgencyChange),
  }),
  'agencies.found': command('agencies.found', {
    path: '/agencies',
    who: above,
    summary: 'Propose a firm as an agency, with its share; another supervisor approves.',
    input: z.object({ changeId: Id, agencyId: Id, name: Name, basisPoints: BasisPoints, from: Day, reason: Text(300) }),
    output: AgencyChange,
    refusals: ['share_not_back_dated', 'already_done'],
    example: {
      input: {
        changeId: ID,
        agencyId: ID,
        name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' },
        basisPoints: 2000,
        from: '2026-04-01',
        reason: 'Papers of the firm were seen',
      },
    },
  }),
  'agencies.decide': command('agencies.decide', {
    path: '/agencies/changes/{changeId}/decide',
    who: above,
    summary: 'Approve or refuse what was asked; never what one asked oneself.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: AgencyChange,
    refusals: ['decided_already', 'same_person', 'share_not_back_dated', 'share_day_taken'],
    example: { input: { changeId: ID, approve: true, reason: 'In order' } },
  }),
}
