import { CONNECTION_ACTIONS, CONNECTION_STATES } from '@app/domain/connections'
import { z } from 'zod'
import { admin, readers } from './administration/shapes.ts'
import { command, query } from './endpoint.ts'
import { Done, Id, Instant, Line, LocalText, Slug } from './shapes.ts'

const Name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/)
const Value = z.union([z.string().max(20_000), z.number(), z.boolean()])
const Settings = z.record(Name, Value)
const Secrets = z.record(Name, z.string().min(1).max(10_000))
const SubjectId = z.string().max(80)
const Purpose = z.enum(['text', 'mail', 'department', 'rail', 'webhook', 'signin'])
const State = z.enum(CONNECTION_STATES)
const Field = z.object({
  name: Name,
  type: z.enum(['text', 'long', 'url', 'host', 'number', 'choice', 'secret', 'switch']),
  label: LocalText,
  hint: LocalText.nullable(),
  required: z.boolean(),
  default: Value.nullable(),
  choices: z.array(z.object({ value: z.string(), label: LocalText })),
  min: z.int().nullable(),
  max: z.int().nullable(),
  when: z
    .object({ field: Name, is: z.array(Value) })
    .nullable()
    .describe('asked only while that field says one of these'),
})
const Outcome = z.object({ at: Instant, code: z.string(), words: LocalText.nullable(), said: z.string() })
const Card = z.object({
  connectionId: Id,
  kind: Slug,
  kindName: LocalText,
  purpose: Purpose,
  subjectId: SubjectId,
  subjectName: LocalText.nullable(),
  name: z.string(),
  position: z.int().describe('which of the same purpose and subject comes first'),
  state: State,
  money: z.boolean(),
  waits: z.enum(['turnOn', 'change']).nullable().describe('for a second administrator'),
  lastGoodAt: Instant.nullable(),
  lastBad: Outcome.nullable(),
  failing: z.boolean().describe('on, and what it did last went wrong'),
})
const One = Card.extend({
  revision: z.int(),
  settings: Settings,
  secretsSet: z.array(Name),
  formerUntil: Instant.nullable().describe(
    'until then what is signed with the secret before the last one is believed too',
  ),
  proposed: z
    .object({ name: z.string(), settings: Settings, secretsReplaced: z.array(Name) })
    .nullable()
    .describe('what holds once it is confirmed'),
  askedBy: z.string().nullable(),
  askedByMe: z.boolean(),
  confirmedBy: z.string().nullable(),
  changedAt: Instant,
  trialId: Id.nullable().describe('the last one'),
  actions: z.array(
    z.object({ action: z.enum(CONNECTION_ACTIONS), allowed: z.boolean(), refusal: z.string().nullable() }),
  ),
})
const Ask = z.object({ connectionId: Id, revision: z.int().min(1).describe('the one that was read') })
const unfit = ['connection_unfit', 'address_invalid', 'address_not_public', 'address_not_encrypted'] as const
const state = ['connection_ended', 'connection_changed'] as const

/** Everything outside that is spoken to: filled in by an administrator, tried, turned on, watched. */
export const connections = {
  'connections.kinds': query('connections.kinds', {
    path: '/admin/connection-kinds',
    who: readers,
    summary: 'The ways of speaking to the outside, each with the form that sets it up.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          kind: Slug,
          name: LocalText,
          hint: LocalText.nullable(),
          purpose: Purpose,
          subject: z.enum(['none', 'department']),
          money: z.boolean(),
          fields: z.array(Field),
        }),
      ),
      departments: z.array(z.object({ id: Slug, name: LocalText })),
    }),
  }),
  'connections.list': query('connections.list', {
    path: '/admin/connections',
    who: readers,
    summary: 'Every connection by purpose, with its state and when it last went well and badly.',
    input: z.object({ ended: z.enum(['true', 'false']).default('false').describe('those that are over, too') }),
    output: z.object({ items: z.array(Card) }),
  }),
  'connections.one': query('connections.one', {
    path: '/admin/connections/{connectionId}',
    who: readers,
    summary: 'One connection: its open settings, which secrets are set, and what waits for a second person.',
    input: z.object({ connectionId: Id }),
    output: One,
  }),
  'connections.save': command('connections.save', {
    path: '/admin/connections/{connectionId}/save',
    who: admin,
    summary:
      'Write a new connection, or change one. Secrets that are not given stay. Where money goes over one that is in use, ' +
      'the change lies until a second administrator confirms it.',
    input: z.object({
      connectionId: Id,
      kind: Slug,
      subjectId: SubjectId.default(''),
      name: Line(80),
      position: z.int().min(0).max(99).default(0),
      settings: Settings,
      secrets: Secrets.default({}),
      revision: z.int().min(0).describe('the one that was read; 0: it is new'),
    }),
    output: One,
    refusals: [...unfit, ...state, 'kind_unknown', 'subject_unknown'],
  }),
  'connections.rotate': command('connections.rotate', {
    path: '/admin/connections/{connectionId}/rotate',
    who: admin,
    summary: 'Replace secrets. For a day what the other side still signs with the former one is believed.',
    input: Ask.extend({ secrets: Secrets }),
    output: One,
    refusals: ['connection_unfit', ...state],
  }),
  'connections.turnOn': command('connections.turnOn', {
    path: '/admin/connections/{connectionId}/turn-on',
    who: admin,
    stepUp: 'money',
    summary: 'Let it speak. Where money goes over it this asks a second administrator.',
    input: Ask,
    output: One,
    refusals: ['connection_unfit', ...state, 'connection_on', 'connection_waits'],
  }),
  'connections.confirm': command('connections.confirm', {
    path: '/admin/connections/{connectionId}/confirm',
    who: admin,
    stepUp: 'money',
    summary: 'The second person: what waits holds from now.',
    input: Ask,
    output: One,
    refusals: ['connection_unfit', ...state, 'nothing_waits', 'same_person'],
  }),
  'connections.sendBack': command('connections.sendBack', {
    path: '/admin/connections/{connectionId}/send-back',
    who: admin,
    summary: 'What waits is dropped; what held before still holds.',
    input: Ask,
    output: One,
    refusals: [...state, 'nothing_waits'],
  }),
  'connections.pause': command('connections.pause', {
    path: '/admin/connections/{connectionId}/pause',
    who: admin,
    summary: 'Nothing goes over it until it is turned on again; what is to be sent waits.',
    input: z.object({ connectionId: Id }),
    output: One,
    refusals: ['connection_ended', 'connection_not_on'],
  }),
  'connections.end': command('connections.end', {
    path: '/admin/connections/{connectionId}/end',
    who: admin,
    summary: 'It is over for good; its secrets are deleted.',
    input: Ask,
    output: One,
    refusals: state,
  }),
  'connections.try': command('connections.try', {
    path: '/admin/connections/{connectionId}/try',
    who: admin,
    ratePerMinute: 20,
    summary: 'Send something that is marked as a test. What comes of it is asked by connections.trial.',
    input: z.object({ connectionId: Id, trialId: Id }),
    output: Done,
    refusals: ['connection_ended', 'connection_unfit'],
  }),
  'connections.trial': query('connections.trial', {
    path: '/admin/connections/{connectionId}/trials/{trialId}',
    who: readers,
    summary: 'The whole exchange of one try: what went, what came, when; secrets are blotted.',
    input: z.object({ connectionId: Id, trialId: Id }),
    output: z.object({
      trialId: Id,
      at: Instant,
      state: z.enum(['running', 'done']),
      ok: z.boolean(),
      code: z.string(),
      words: LocalText.nullable(),
      said: z.string(),
      steps: z.array(z.object({ way: z.enum(['out', 'in', 'note']), what: z.string(), text: z.string(), ms: z.int() })),
    }),
  }),
}
