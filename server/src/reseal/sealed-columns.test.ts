import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { atTheDoor, finishVisit } from '../../test/at-the-door.ts'
import { type ChannelsWorld, channelsWorld } from '../../test/channels.ts'
import { ROOT } from '../kernel/config.ts'
import { newId } from '../kernel/id.ts'
import type { KeySet } from '../kernel/secrets/key-set.ts'
import { recordFacts } from '../modules/requests/index.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
})
after(() => w?.close())

const listed = new Set(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`))

/** Bytes that no data key sealed: keyed hashes, signatures, keys, and what the system's own key seals. A new column says which it is. */
const OTHERWISE = new Set([
  'applications.application.collect_code_hash',
  'commissions.bank_answer.digest',
  'connections.connection.former_secrets',
  'connections.connection.proposed_secrets',
  'connections.connection.secrets',
  'connections.trial.steps',
  'commissions.pay_claim.answer',
  'commissions.pay_claim.said',
  'departments.letter.body',
  'departments.letter.file',
  'dispatch.plan.input',
  'dispatch.visit.witness',
  'documents.custody_seal.digest',
  'documents.custody_seal.link',
  'documents.file.sha256',
  'documents.issued_file.sha256',
  'grievances.evidence.sha256',
  'identity.account.totp_sealed',
  'identity.first_link.totp_sealed',
  'identity.passkey.credential_id',
  'identity.passkey.public_key',
  'identity.person.identifier_sealed',
  'identity.recovery_code.salt',
  'kernel.audit_closed.signature',
  'kernel.audit_head.signature',
  'kernel.command.answer',
  'kernel.data_key.wrapped',
  'kernel.former_data_key.wrapped',
  'kernel.seal_begin.mac',
  'kernel.seal_head.signature',
  'kernel.signing_key.attestation',
  'kernel.signing_key.public_key',
  'kernel.signing_key.sealed_private_key',
  'ledger.held_proof.digest',
  'ledger.held_proof.previous',
  'ledger.held_proof.signature',
  'ledger.seal.digest',
  'ledger.seal.link',
  'ledger.seal_head.link',
  'ledger.seal_head.signature',
  'ledger.seal_root.root',
  'notifications.message.sealed',
  'notifications.preference.email_sealed',
  'notifications.push_key.private_sealed',
  'notifications.push_subscription.sealed',
  'payments.bank_credit.sender',
  'payments.held_act.input',
  'payments.held_act.same_as',
  'payments.rail.sealed_secret',
  'payments.rail_call.body',
  'payments.rail_payment.payer',
  'payments.refund_destination.sealed',
  'ratings.comment.words',
  'reconciliation.line.words',
  'reconciliation.statement.digest',
  'reporting.publication.signature',
  'requests.false_visit.device',
  'requests.false_visit.told',
  'requests.orders.private',
  'requests.orders.walk_in',
  'requests.origin.address',
  'requests.origin.device',
  'requests.origin.receiver',
  'requests.party.private',
  'requests.request.private',
  'safety.alert.sealed',
  'safety.robbery.account',
  'signon.attempt.sealed',
  'standing.account_change.reason',
  'standing.answer.sealed',
  'standing.appeal.reason',
  'standing.appeal.sealed',
  'standing.application.appeal_answer',
  'standing.application.appeal_words',
  'standing.application.refused_words',
  'standing.decision.reason',
  'standing.notice.sealed',
  'standing.proceeding.dismissed_words',
  'standing.proceeding.ground',
  'standing.proceeding.pause_words',
  'workforce.agency_account.sealed',
  'workforce.centre_account.sealed',
  'workforce.photo.sealed',
])
const HASH = /(_index|_hash|\.hash)$/

interface Column {
  name: string
  type: string
  kind: string
}
const columnsOf = (types: readonly string[]) =>
  w.world.kernel.db.many<Column>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name, t.typname::text as type, c.relkind::text as kind
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
        and t.typname = any($1) and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    [types],
  )
const unknown = (columns: readonly Column[]): string[] =>
  columns.map(({ name }) => name).filter((name) => !listed.has(name) && !OTHERWISE.has(name) && !HASH.test(name))

test('every column of bytes is on the list, or it is said that no data key seals it; a new one is found', async () => {
  const columns = await columnsOf(['bytea'])
  assert.ok(columns.length > 100)
  assert.deepEqual(unknown(columns), [])
  const names = new Set(columns.map(({ name }) => name))
  for (const name of [...listed, ...OTHERWISE]) assert.ok(names.has(name), `${name} is no column`)
  assert.deepEqual(
    [...listed].filter((name) => OTHERWISE.has(name) || HASH.test(name)),
    [],
  )
  // Rows are named by their place, which in a table in parts is not the only one of its number.
  assert.deepEqual(
    columns.filter(({ name, kind }) => listed.has(name) && kind !== 'r'),
    [],
  )
  await w.world.kernel.db.pool.query('alter table applications.proof add column planted bytea')
  assert.deepEqual(unknown(await columnsOf(['bytea'])), ['applications.proof.planted'])
  await w.world.kernel.db.pool.query('alter table applications.proof drop column planted')
})

/** Who seals with a data key, and into which columns. Files: documents alone, whose row names the key. */
const SEALERS: Record<string, string[]> = {
  'applications/decision/objections.ts': ['applications.objection.note'],
  'applications/decision/record-decision.ts': ['applications.decision.words'],
  'applications/desk/deliver.ts': ['applications.application.collect_code'],
  'applications/filing/report-error.ts': ['applications.amendment.value'],
  'applications/form/proof.ts': ['applications.proof.lines'],
  'applications/own/own-reminders.ts': ['applications.own_reminder.words'],
  'departments/arrivals/arrive.ts': ['departments.arrival.message', 'departments.arrival.bytes'],
  'departments/letters/mend.ts': ['departments.filing.envelope'],
  'departments/queue.ts': ['departments.filing.envelope'],
  'departments/receive.ts': ['departments.answer.body', 'departments.filing.refusal_words'],
  'departments/send.ts': ['departments.filing.refusal_words'],
  'documents/papers/hand-over.ts': ['documents.custody_link.countersign'],
  'grievances/acts/decide.ts': ['grievances.decision.words'],
  'grievances/acts/file.ts': ['grievances.grievance.words'],
  'grievances/acts/say.ts': ['grievances.message.words'],
  'grievances/case/freeze-evidence.ts': ['grievances.evidence.sealed'],
  'grievances/case/move.ts': ['grievances.change.reason'],
  'ratings/rate.ts': ['ratings.rating.comment'],
  'record/download.ts': ['record.download_part.sealed'],
  'standing/accounts/current.ts': ['standing.account_change.sealed'],
  'standing/recruit/details.ts': ['standing.application.sealed'],
  'documents/store-scan.ts': [],
  'documents/store-voice.ts': [],
}
const SEALS =
  /\b(seal|writeFile)\(\s*(`|'|sealKey|keyOf|caseKey|keyId|key\b)|vault\.(seal|writeFile)\b|\{[^}]*\b(seal|writeFile)\b[^}]*\} = .*vault/

test('who seals with a data key is known, with the columns that it goes into; another one is found', () => {
  const folder = join(ROOT, 'server/src/modules')
  const sealers = globSync('**/*.ts', { cwd: folder }).filter(
    (path) => !path.endsWith('.test.ts') && SEALS.test(readFileSync(join(folder, path), 'utf8')),
  )
  assert.deepEqual(sealers.toSorted(), Object.keys(SEALERS).toSorted())
  assert.deepEqual([...new Set(Object.values(SEALERS).flat())].toSorted(), [...listed].toSorted())
  for (const planted of ['await vault.seal(id, words)', 'const { seal } = kernel.vault', 'seal(keyOf(id), words)'])
    assert.match(planted, SEALS)
  assert.doesNotMatch('vault.sealOwn(PURPOSE, words)', SEALS)
})

test('a column is frozen where the database refuses a change, and nowhere else', async () => {
  const guarded = await w.world.kernel.db.many<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger join pg_proc on pg_proc.oid = tgfoid
      where not tgisinternal and tgtype & 16 <> 0 and tgtype & 2 <> 0 and proname <> 'guard_step'`,
  )
  const tables = new Set(guarded.map(({ name }) => name))
  for (const { table, column, frozen } of SEALED_COLUMNS)
    assert.equal(tables.has(table), frozen ?? false, `${table}.${column}`)
})

test('whose key seals a value is always known: its row or the owner that it refers to says so, and an index finds it', async () => {
  const { db } = w.world.kernel
  for (const { table, column, of, owner } of SEALED_COLUMNS) {
    const [knower = '', , , link = ''] = owner?.split(' ') ?? [table]
    const named = of.split('.')[1]
    const known = await db.one<{ required: boolean; found: boolean }>(
      `select attnotnull as required,
          exists (select from pg_index i where i.indrelid = a.attrelid and i.indkey[0] = a.attnum and i.indpred is null) as found
         from pg_attribute a where attrelid = $1::regclass and attname = $2`,
      [knower, named],
    )
    assert.deepEqual(known, { required: true, found: true }, `${table}.${column}: ${knower}.${named}`)
    if (!owner) continue
    // A row without an owner would be seen by nobody, and its key destroyed.
    const held = await db.many<{ by: string }>(
      `select pg_get_constraintdef(oid) as by from pg_constraint
        where conrelid = $1::regclass and confrelid = $2::regclass and contype = 'f' and convalidated`,
      [table, knower],
    )
    const through = link.split('.')[1]
    assert.deepEqual(
      held.map(({ by }) => by),
      [`FOREIGN KEY (${through}) REFERENCES ${knower}(${through})`],
      `${table}.${column}`,
    )
  }
})

/** Whatever in a value could be sealed: its bytes, or those that a text or a part of it stands for. */
function candidates(value: unknown): Buffer[] {
  if (Buffer.isBuffer(value)) return [value]
  if (typeof value === 'string')
    return /^[\w+/=-]{40,}$/.test(value) ? [Buffer.from(value, 'base64'), Buffer.from(value, 'hex')] : []
  return value && typeof value === 'object' && !(value instanceof Date) ? Object.values(value).flatMap(candidates) : []
}

async function atTheirDoor(): Promise<void> {
  const citizen = await w.citizen()
  const web = w.callAs(citizen, 'web')
  const door = await atTheDoor(w, { citizen, who: await w.facilitator() })
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door)
  const rated = { visitId: door.visitId, stars: 2, askedExtra: false, cameInPerson: true, onTime: false }
  await web('ratings.rate', { ...rated, comment: 'Somebody waited' })
  const grievanceId = newId()
  await web('grievances.file', { requestId: door.requestId, grievanceId, kind: 'delay', words: 'Two hours' })
  await web('grievances.say', { grievanceId, messageId: newId(), words: 'Ask somebody' })
  await web('record.askDownload', { downloadId: newId() })
}

async function atTheOffices(): Promise<void> {
  const remote = w.serviceWith(
    (service, found) => service.connector.kind === 'rest' && found.modes.some((one) => one.mode === 'remote'),
  )
  await w.filed(remote)
  const carried = w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' && !found.legs.includes('filing') && found.proofFields.length > 2,
  )
  await w.facilitator()
  const { requestId } = await w.collected(carried)
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  await w.act(clerk, 'desk.take', { applicationId, diaryNo: 'D-1' })
  await w.act(clerk, 'desk.object', { applicationId, code: 'document_missing', note: 'The second page' })
}

/** Column → ids of the keys that open values of it. */
async function opened(sets: ReadonlyMap<string, KeySet>): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { name } of await columnsOf(['bytea', '_bytea', 'text', '_text', 'jsonb', 'json'])) {
    const [schema, table, column] = name.split('.')
    const { rows } = await w.world.kernel.db.pool.query<{ value: unknown }>(
      `select "${column}" as value from "${schema}"."${table}" where "${column}" is not null`,
    )
    for (const bytes of rows.flatMap(({ value }) => candidates(value)).filter(({ length }) => length >= 28))
      for (const [id, set] of sets)
        if (set.whichOpens(bytes) !== undefined) found.set(name, (found.get(name) ?? new Set()).add(id))
  }
  return found
}

test('after a life with us no value that opens with a data key stands elsewhere, and each under the key that the list says', async () => {
  await atTheirDoor()
  await atTheOffices()
  await w.world.settle()
  const { db, vault } = w.world.kernel
  const ids = (await db.many<{ id: string }>('select id from kernel.data_key')).map(({ id }) => id)
  const found = await opened(await vault.keySets(ids))
  assert.deepEqual(
    [...found.keys()].filter((name) => !listed.has(name)),
    [],
  )
  for (const [name, by] of found)
    for (const id of by)
      assert.equal(id.split(':')[0], SEALED_COLUMNS.find(({ table, column }) => name === `${table}.${column}`)?.family)
  for (const name of [
    'applications.proof.lines',
    'applications.objection.note',
    'departments.filing.envelope',
    'ratings.rating.comment',
    'grievances.grievance.words',
    'grievances.message.words',
    'grievances.evidence.sealed',
  ])
    assert.ok(found.has(name), `${name}: ${[...found.keys()].join(', ')}`)
  const files = await db.many<{ key_id: string; request_id: string }>('select key_id, request_id from documents.file')
  assert.ok(files.length)
  for (const { key_id, request_id } of files) assert.match(key_id, new RegExp(`^(request|identity):${request_id}$`))
  const strange = await vault.seal(ids[0] ?? '', 'x')
  await db.pool.query('create table public.planted (words jsonb)')
  await db.pool.query('insert into public.planted values ($1)', [JSON.stringify([{ of: strange.toString('base64') }])])
  assert.ok((await opened(await vault.keySets(ids))).has('public.planted.words'))
})
