import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type Journal, psidPaid } from '@app/domain/ledger'
import { newId } from '../../src/kernel/id.ts'
import { sealedBy } from '../../src/kernel/module.ts'
import { startSealer } from '../../src/kernel/secrets/audit-seal.ts'
import { folderHeads, folderPlace } from '../../src/kernel/seals/folder-place.ts'
import { startTeller } from '../../src/kernel/seals/tell-heads.ts'
import { verifySeals } from '../../src/kernel/seals/verify-seals.ts'
import {
  documentsModule,
  enterPaper,
  handOverPaper,
  type NamedHolder,
  sealCustody,
} from '../../src/modules/documents/index.ts'
import { ledgerModule, post, seal, signHead } from '../../src/modules/ledger/index.ts'
import { paymentsModule } from '../../src/modules/payments/index.ts'
import { reportingModule } from '../../src/modules/reporting/index.ts'
import { eventually } from '../eventually.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../worlds/dispatch-world.ts'
import { type Forger, forger } from './forger.ts'

const CHAINS = sealedBy([ledgerModule, documentsModule, reportingModule])
const TABLES = [
  'kernel.audit',
  'kernel.audit_link',
  'kernel.audit_head',
  'kernel.seal_begin',
  'kernel.seal_head',
  'kernel.signing_key',
  'ledger.journal',
  'ledger.posting',
  'ledger.seal',
  'ledger.seal_root',
  'ledger.seal_head',
  'documents.paper',
  'documents.custody_link',
  'documents.custody_seal',
  'reporting.publication',
]

let w: DispatchWorld
let folder: string
/** Whoever owns the database: a superuser for whom no trigger and no foreign key works. */
let owner: pg.Client
let forge: Forger
const run = async (text: string, values?: unknown[]) => void (await owner.query(text, values))

const named = (kind: NamedHolder['kind'], id: string): NamedHolder => ({
  kind,
  id,
  name: { en: `Test ${kind}`, ur: `آزمائشی ${kind}` },
})

async function paperMoves(): Promise<void> {
  const [paperId, requestId] = [newId(), newId()]
  const home = named('citizen', requestId)
  await w.world.as((tx) =>
    enterPaper(tx, {
      paperId,
      requestId,
      itemId: 'nikah-nama',
      name: { en: 'Nikah nama', ur: 'نکاح نامہ' },
      handling: 'carried',
      origin: 'citizen',
      identityCard: false,
      holder: home,
    }),
  )
  const countersign = { by: 'citizen' as const, name: 'Test Citizen One', mark: '' }
  const rider = named('facilitator', newId())
  await w.world.as((tx) => handOverPaper(tx, { paperId, act: 'taken', to: rider, bagNo: bag(), countersign }))
  await w.world.as((tx) => handOverPaper(tx, { paperId, act: 'given_back', to: home, countersign }))
}
let bags = 1000
const bag = () => `BAG-${++bags}`

let teller: ReturnType<typeof startTeller>
async function sealAll(): Promise<void> {
  const { kernel } = w.world
  await eventually('every journal is sealed', async () => {
    await seal(kernel)
    const { n } = await kernel.db.one<{ n: number }>(
      'select count(*) as n from ledger.journal j where not exists (select from ledger.seal s where s.journal_id = j.id)',
    )
    return n === 0
  })
  await signHead(kernel)
  await sealCustody(kernel)
  await startSealer(kernel, false).seal()
  assert.equal(await teller.tell(), 1, 'the place outside took a head')
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heads-'))
  w = await dispatchWorld([paymentsModule, reportingModule])
  const { kernel } = w.world
  teller = startTeller(kernel, CHAINS, false, [folderPlace('outside', folder, 0)])
  owner = new pg.Client({ connectionString: kernel.db.url })
  await owner.connect()
  await run('set session_replication_role = replica; create schema kept')
  forge = forger(kernel, run)
  await w.facilitator({ shift: false })
  await w.order({ slotId: (await w.slots())[0]!.id })
  for (let i = 0; i < 4; i++) {
    await paperMoves()
    const paid: Journal = psidPaid({ psid: `test-${i}`, requestId: newId(), amountPaisa: 100 + i })
    await w.world.as((tx) => post(tx, [paid]))
    await w.world.as((tx) => tx.audit({ action: 'test.note', subject: `test:${i}` }))
    await sealAll()
  }
  await w.world.clock.advance(3 * 86_400)
  await w.world.settle({ failuresExpected: true })
  await sealAll()
  for (const table of TABLES) {
    await run(`create table kept.${table.replace('.', '_')} as table ${table}`)
    await run(`alter table ${table} disable trigger all`)
  }
})
after(async () => {
  await owner?.end()
  await w?.world.close()
  rmSync(folder, { recursive: true, force: true })
})

const verify = (names: readonly string[] = []) =>
  verifySeals(
    w.world.kernel,
    CHAINS.filter((chain) => !names.length || names.includes(chain.name)),
    [folderHeads('outside', folder)],
  )
async function faultsOf(chain: string): Promise<string[]> {
  w.world.kernel.vault.forgetKey()
  await w.world.kernel.vault.reloadKeys()
  const verdict = await verify([chain])
  return [...verdict.faults, ...verdict.chains.flatMap((one) => one.faults)]
}
async function restore(): Promise<void> {
  for (const table of TABLES) await run(`delete from ${table}`)
  for (const table of TABLES)
    await run(`insert into ${table} overriding system value select * from kept.${table.replace('.', '_')}`)
}

test('what nobody touched holds', async () => {
  const verdict = await verify()
  assert.deepEqual(
    verdict.chains.map((one) => [one.chain, one.faults]),
    ['audit', 'ledger', 'custody', 'figures'].map((name) => [name, []]),
  )
  assert.deepEqual(verdict.faults, [])
  assert.ok(verdict.chains.every((one) => one.checked >= 3))
  assert.ok(verdict.places.find((one) => one.place === 'outside')!.heads >= 5)
})

test('an auditor lets it be checked, and reads what was found; two who ask at once begin one check', async () => {
  const id = newId()
  const auditor: Person = { id, actor: { kind: 'staff', id, roles: ['auditor'], jurisdiction: { province: true } } }
  const [one, two] = [await w.act(auditor, 'seals.verify', {}), await w.act(auditor, 'seals.verify', {})]
  assert.equal(one.checkId, two.checkId)
  const [going] = (await w.act(auditor, 'seals.checks', {})).items
  assert.ok(going && (going.seconds === null || going.seconds >= 0))
  const found = async () => (await w.act(auditor, 'seals.checks', {})).items[0]!
  await eventually('the check has ended', async () => (await found()).seconds !== null)
  const whole = await found()
  assert.deepEqual(whole.faults, [])
  assert.deepEqual(
    whole.chains.map((chain) => chain.chain),
    ['audit', 'custody', 'ledger', 'figures'],
  )
  await run(audited)
  const again = await w.act(auditor, 'seals.verify', {})
  assert.notEqual(again.checkId, one.checkId)
  await eventually('the second check has ended', async () => (await found()).seconds !== null)
  assert.match((await found()).faults.join(), /place 2: its row or an earlier one was changed/)
  await restore()
})

const own = 'delete from kernel.seal_head'
const audited = `update kernel.audit set actor = 'nobody' where seq = (select audit_seq from kernel.audit_link where place = 2)`
const posted = `update ledger.posting set amount_paisa = amount_paisa * 2 where journal_id =
  (select journal_id from ledger.seal where place = 2)`
const moved = `update documents.custody_link set actor = 'nobody' where (paper_id, place) =
  (select paper_id, link_place from documents.custody_seal where place = 2)`
const tail = (table: string) => `delete from ${table} where place > (select max(place) - 2 from ${table})`
const swap = (table: string) =>
  [`place = -1 where place = 2`, `place = 2 where place = 3`, `place = 3 where place = -1`]
    .map((step) => `update ${table} set ${step}`)
    .join('; ')

/** How it is done, and the words by which it is named. */
type Attack = [how: string | (() => Promise<void>), named: RegExp]
const ATTACKS: Record<string, Record<string, Attack>> = {
  audit: {
    altered: [audited, /place 2: its row or an earlier one was changed/],
    deleted: [
      `delete from kernel.audit where seq = (select audit_seq from kernel.audit_link where place = 2)`,
      /place 2: its row is gone/,
    ],
    'deleted with its link': [`delete from kernel.audit_link where place = 2`, /places 2 to 2 are missing/],
    inserted: [
      `with row as (insert into kernel.audit (id, at, actor, channel, action, subject, details, written_at)
        select gen_random_uuid(), now(), 'nobody', 'system', 'test.forged', 'x', '{}', now() - interval '2 days' returning id, seq)
        insert into kernel.audit_link (place, audit_seq, hash, audit_id, key_id)
        select (select max(place) from kernel.audit_link) + 1, seq, sha256('x'), id, 'root' from row`,
      /its row or an earlier one was changed/,
    ],
    'put in beside the chain': [
      `insert into kernel.audit (id, at, actor, channel, action, subject, details, written_at)
        select gen_random_uuid(), now(), 'nobody', 'system', 'test.forged', 'x', '{}', now() - interval '2 days'`,
      /put in beside the chain/,
    ],
    reordered: [swap('kernel.audit_link'), /place 2: its row or an earlier one was changed/],
    'chained anew under an own key': [
      async () => {
        await run(audited)
        await forge.audit('own key')
      },
      /was changed|not signed|signature is wrong/,
    ],
    'chained anew without a key': [
      async () => {
        await run(`${audited}; ${own}`)
        await forge.audit('plain')
      },
      /has no key yet/,
    ],
    'cut tail': [
      `${own}; ${tail('kernel.audit_link')}; delete from kernel.audit_head`,
      /head \d+ in outside names place \d+, and the chain ends at \d+: its tail was cut off/,
    ],
    'dropped heads': [`${own}; delete from kernel.audit_head`, /no signed head/],
    'forgotten turning point': [
      `delete from kernel.seal_begin where chain = 'audit'`,
      /nothing says where the chain got/,
    ],
  },
  ledger: {
    altered: [posted, /journal \d+ is not what was sealed/],
    deleted: [
      `delete from ledger.journal where id = (select journal_id from ledger.seal where place = 2)`,
      /journal \d+ is gone/,
    ],
    'deleted with its link': [`delete from ledger.seal where place = 2`, /place 2 is missing/],
    inserted: [
      `with j as (insert into ledger.journal overriding system value select (jsonb_populate_record(null::ledger.journal,
          to_jsonb(j) || jsonb_build_object(
          'id', (select max(id) + 1 from ledger.journal), 'key', 'forged'))).* from ledger.journal j
          where id = (select max(id) from ledger.journal) returning id)
        insert into ledger.seal (place, journal_id, digest, link, key_id)
        select (select max(place) + 1 from ledger.seal), id, sha256('x'), sha256('x'), 'root' from j`,
      /is not what was sealed|does not follow/,
    ],
    reordered: [swap('ledger.seal'), /link 2 does not follow from the one before/],
    'chained anew under an own key': [
      async () => {
        await run(posted)
        await forge.ledger('own key')
      },
      /does not follow from the one before/,
    ],
    'chained anew without a key': [
      async () => {
        await run(`${posted}; ${own}`)
        await forge.ledger('plain')
      },
      /has no key yet|made again/,
    ],
    'cut tail': [
      `${own}; ${tail('ledger.seal')}; delete from ledger.seal_head;
        delete from ledger.seal_root where last_place > (select max(place) from ledger.seal)`,
      /head \d+ in outside names place \d+, and the chain ends at \d+/,
    ],
    'dropped heads': [`${own}; delete from ledger.seal_head`, /no signed head of the ledger/],
    'a function that says what it is told': [
      async () => {
        await run(`alter function ledger.digest(bigint) rename to digest_kept`)
        await run(`create function ledger.digest(bigint) returns bytea language sql as
          'select digest from ledger.seal where journal_id = $1'`)
        await run(posted)
      },
      /journal \d+ is not what was sealed/,
    ],
  },
  custody: {
    altered: [moved, /place 2: hand-over \d+ of paper \S+ was changed/],
    'altered beginning': [`update documents.paper set first_id = 'nobody' where links > 0`, /was changed/],
    deleted: [
      `delete from documents.custody_link where (paper_id, place) =
        (select paper_id, link_place from documents.custody_seal where place = 2)`,
      /place 2: hand-over \d+ of paper \S+ is gone/,
    ],
    'a whole paper deleted': [
      `delete from documents.custody_link where paper_id = (select paper_id from documents.custody_seal where place = 2);
        delete from documents.paper where paper_id = (select paper_id from documents.custody_seal where place = 2)`,
      /is gone/,
    ],
    'deleted with its link': [`delete from documents.custody_seal where place = 2`, /places 2 to 2 are missing/],
    inserted: [
      `insert into documents.custody_link (paper_id, place, act, from_kind, from_id, from_name, to_kind, to_id, to_name, bag_no,
          report, countersign_hash, actor, at, hash, written_at)
        select paper_id, place + 10, act, from_kind, from_id, from_name, to_kind, to_id, to_name, bag_no, report, countersign_hash,
          actor, at, hash, now() - interval '2 days' from documents.custody_link limit 1`,
      /put in beside the chain/,
    ],
    reordered: [swap('documents.custody_seal'), /place 2: the link does not follow/],
    'chained anew under an own key': [
      async () => {
        await run(moved)
        await forge.custody('own key')
      },
      /the link does not follow/,
    ],
    'chained anew without a key': [
      async () => {
        await run(`${moved}; ${own}`)
        await forge.custody('plain')
      },
      /made again|does not follow/,
    ],
    'cut tail': [
      `${own}; ${tail('documents.custody_seal')}`,
      /head \d+ in outside names place \d+, and the chain ends at \d+/,
    ],
  },
  figures: {
    altered: [
      `update reporting.publication set text = replace(text, '"received":1', '"received":9')`,
      /the signature does not fit/,
    ],
    deleted: [
      `delete from reporting.publication where as_of = (select min(as_of) + 1 from reporting.publication)`,
      /does not follow the publication before it/,
    ],
    inserted: [
      `insert into reporting.publication (as_of, text, sha256, key_id, signature, published_at)
        select as_of - 400, text || ' ', encode(sha256(convert_to(text || ' ', 'UTF8')), 'hex'), key_id, signature, published_at
        from reporting.publication order by as_of limit 1`,
      /the signature does not fit/,
    ],
    reordered: [
      `update reporting.publication set as_of = '1999-01-01' where as_of = (select min(as_of) from reporting.publication);
        update reporting.publication set as_of = as_of - 1 where as_of =
          (select min(as_of) from reporting.publication where as_of > '2000-01-01');
        update reporting.publication set as_of = (select min(as_of) + 1 from reporting.publication where as_of > '2000-01-01')
          where as_of = '1999-01-01'`,
      /the signature does not fit/,
    ],
    'signed anew with an own key': [
      () => forge.figures((text) => text.replaceAll('"received":1', '"received":9')),
      /the signature does not fit/,
    ],
    'cut tail': [
      `${own}; delete from reporting.publication where as_of = (select max(as_of) from reporting.publication)`,
      /head \d+ in outside names place \d+, and the chain ends at \d+/,
    ],
  },
}

for (const [chain, attacks] of Object.entries(ATTACKS))
  for (const [name, [how, words]] of Object.entries(attacks))
    test(`${chain}, ${name}: it is named`, async () => {
      await (typeof how === 'string' ? run(how) : how())
      assert.match((await faultsOf(chain)).join('\n'), words)
      await run(`do $$ begin
        if to_regproc('ledger.digest_kept') is not null then
          drop function ledger.digest(bigint); alter function ledger.digest_kept(bigint) rename to digest;
        end if; end $$`)
      await restore()
      assert.deepEqual(await faultsOf(chain), [], 'as it was before')
    })

test('a head that is missing outside, and one that is not ours, are named', async () => {
  const heads = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const [second] = heads
    .map((one) => join(one.parentPath, one.name))
    .sort()
    .slice(1)
  rmSync(second!, { force: true })
  assert.match((await faultsOf('audit')).join('\n'), /outside: 2 missing among its heads/)
})
