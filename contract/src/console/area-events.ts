import { STAFF_ROLES } from '@app/domain/identity'
import { AREA_EVENT_KINDS } from '@app/domain/requests'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Instant, Slug, Text, page } from '../shapes.ts'
import { ops } from './shapes.ts'

export const AreaEvent = z.object({
  id: Id,
  kind: z.enum(AREA_EVENT_KINDS),
  scope: z.object({
    districtId: Slug.optional(),
    tehsilId: Slug.optional(),
    officeId: Slug.optional(),
    departmentId: Slug.optional(),
  }),
  from: Instant,
  to: Instant,
  note: z.string(),
  state: z.enum(['proposed', 'declared', 'ended']),
})

export const areaEvents = {
  'areaEvents.list': query('areaEvents.list', {
    path: '/area-events',
    who: ['public', ...STAFF_ROLES],
    summary: 'What is declared now.',
    input: z.object({}),
    output: page(AreaEvent),
  }),
  'areaEvents.propose': command('areaEvents.propose', {
    path: '/area-events',
    who: ops,
    summary: 'Propose; a second person declares.',
    input: z.object({
      id: Id,
      kind: AreaEvent.shape.kind,
      scope: AreaEvent.shape.scope,
      from: Instant,
      to: Instant,
      note: Text(300),
    }),
    output: AreaEvent,
    refusals: ['event_time_unfit', 'scope_needed'],
  }),
  'areaEvents.declare': command('areaEvents.declare', {
    path: '/area-events/{id}/declare',
    who: ops,
    summary: 'Declare what another proposed.',
    input: z.object({ id: Id }),
    output: AreaEvent,
    refusals: ['same_person', 'already_declared'],
  }),
  'areaEvents.end': command('areaEvents.end', {
    path: '/area-events/{id}/end',
    who: ops,
    summary: 'End it now.',
    input: z.object({ id: Id }),
    output: AreaEvent,
    refusals: ['already_done'],
  }),
}
