import { STAFF_ROLES } from '@app/domain/identity'
import { noShow } from '@app/domain/ledger'
import { newId } from '../../src/kernel/id.ts'
import { keyOf } from '../../src/modules/departments/queue.ts'
import { tokenIndex } from '../../src/modules/identity/codes.ts'
import { insertPasskey } from '../../src/modules/identity/passkeys/store.ts'
import { insertSession } from '../../src/modules/identity/store.ts'
import { insertClaim } from '../../src/modules/commissions/claims/store.ts'
import { sealSaid } from '../../src/modules/commissions/claims/words.ts'
import * as ledger from '../../src/modules/ledger/index.ts'
import { holdAct } from '../../src/modules/payments/checks/acts.ts'
import { insertPayment } from '../../src/modules/payments/rails/store.ts'
import { insertAsk } from '../../src/modules/ratings/store.ts'
import { openNeed } from '../../src/modules/requests/life/needs.ts'
import { getRequest } from '../../src/modules/requests/index.ts'
import { raiseMatter } from '../../src/modules/safety/matters.ts'
import { sealIban } from '../../src/modules/standing/accounts/current.ts'
import { insertChange } from '../../src/modules/standing/accounts/store.ts'
import type { DispatchWorld } from '../worlds/dispatch-world.ts'
import { foundBy, type Side } from './side.ts'

const NAME = { en: 'A test', ur: 'آزمائش' }
const IBAN = 'PK24SCBL0000001171495101'
const PAISA = 5_000

/** As if time had gone by: rows that a night, a bank, a department or a week of work would have left. */
export async function asIf(w: DispatchWorld, side: Side): Promise<void> {
  await signedIn(w, side)
  await matters(w, side)
  await money(w, side)
  await ended(w, side)
}

async function signedIn(w: DispatchWorld, { citizen, facilitator, staff, ids, idsOf }: Side): Promise<void> {
  const { vault } = w.world.kernel
  const people = { citizen, facilitator, ...staff }
  for (const role of ['citizen', 'facilitator', ...STAFF_ROLES] as const) {
    const index = tokenIndex(vault, newId())
    const session = {
      index,
      accountId: people[role].id,
      app: 'console',
      device: 'test',
      network: 'test',
      provedAt: null,
    }
    await w.look((tx) => insertSession(tx, session, tx.at, new Date('2100-01-01T00:00:00Z')))
    const passkey = newId()
    const key = {
      credentialId: Buffer.from(passkey),
      publicKey: Buffer.alloc(1),
      counter: 0,
      transports: [],
      name: 'test',
    }
    await w.look((tx) => insertPasskey(tx, { id: passkey, accountId: people[role].id, ...key }, tx.at))
    idsOf[role] = { ...idsOf[role], session: index.toString('base64url'), passkey }
  }
  ids.session = idsOf.operations!.session!
  ids.passkey = idsOf.operations!.passkey!
}

/** Alarms that are another desk's than those of the people at the door. */
async function matters(w: DispatchWorld, { ids, idsOf, facilitator }: Side): Promise<void> {
  for (const [role, kind] of [
    ['finance', 'cash_over'],
    ['agent', 'callback_missed'],
    ['admin', 'codes_misused'],
  ] as const) {
    const subject = `${kind} ${ids.request}`
    await w.look((tx) => raiseMatter(tx, { kind, subject, facilitatorId: facilitator.id }))
    const alert = await foundBy(
      w,
      'select id as found from safety.alert where kind = $1 and subject = $2',
      kind,
      subject,
    )
    idsOf[role] = { ...idsOf[role], alert }
  }
}

async function money(w: DispatchWorld, { ids, idsOf, citizen, facilitator, staff, where }: Side): Promise<void> {
  const owed = { requestId: ids.request!, citizenId: citizen.id, feePaisa: PAISA, advancePaisa: 0, visitId: ids.visit! }
  await w.look((tx) => ledger.post(tx, [noShow(owed)!]))
  ids.railPayment = newId()
  const asked = {
    id: ids.railPayment,
    rail: 'jazzcash',
    reference: `T-${ids.railPayment.slice(-12)}`,
    request_id: ids.request!,
    amount_paisa: PAISA,
    currency: 'PKR',
    payer: null,
    last4: '0000',
    begun_at: w.world.clock.now(),
    expires_at: w.world.clock.now(),
  }
  await w.look((tx) => insertPayment(tx, asked))
  ids.batch = newId()
  ids.payee = facilitator.id
  await w.world.kernel.db.run(
    `insert into commissions.payout (batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa,
        taxpayer_active, withholding_basis_points, at) values ($1, $2, $3, 0, 0, $3, true, 0, $4)`,
    [ids.batch, facilitator.id, PAISA, w.world.clock.now()],
  )
  ids.payoutBatch = newId()
  await w.world.kernel.db.run(
    `with batch as (insert into commissions.payout_batch (id, made_by, made_at) values ($1, $5, $3))
     insert into commissions.batch_line (batch_id, payee_id, reference, commission_paisa, reimbursement_paisa,
        accrued_paisa, state) values ($1, $2, $1, $4, 0, 0, 'waiting')`,
    [ids.payoutBatch, facilitator.id, w.world.clock.now(), PAISA, `staff:${newId()}`],
  )
  ids.bankStatement = newId()
  await w.world.kernel.db.run(
    `insert into reconciliation.statement (id, account, iban, reference, format, from_day, to_day, opening_paisa, closing_paisa,
        line_count, digest, imported_by, imported_at) values ($1, 'payout', $1::uuid::text, 'ST-1', 'csv', '2026-11-02',
        '2026-11-02', 0, 0, 0, decode(md5($1::uuid::text), 'hex'), $2, $3)`,
    [ids.bankStatement, `staff:${newId()}`, w.world.clock.now()],
  )
  ids.departmentBatch = newId()
  await w.world.kernel.db.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, fees, made_by, state, at)
      values ($1, 'test', $2, 1, $3, 'made', $4)`,
    [ids.departmentBatch, PAISA, `staff:${newId()}`, w.world.clock.now()],
  )
  ids.claim = newId()
  await w.look(async (tx) => {
    await tx.run(
      `insert into commissions.accrual (task_id, rule_id, rule_version, kind, leg, visit_id, request_id, facilitator_id,
         gross_paisa, facilitator_paisa, agency_paisa, state, unproven, earned_at, claim_id)
       values ($1, 'sample', '', 'done', 'collection', $2, $3, $4, $5, $5, 0, 'held', true, $6, $7)`,
      [ids.task, newId(), ids.request, facilitator.id, PAISA, tx.at, ids.claim],
    )
    await insertClaim(tx, {
      id: ids.claim!,
      task_id: ids.task!,
      // As the sample of a claim names it.
      rule_id: 'sample',
      facilitator_id: facilitator.id,
      said: sealSaid(tx, 'It was the long form.'),
      said_at: tx.at,
    })
  })
  ids.bankLine = newId()
  await w.look((tx) =>
    tx.run(
      `insert into reconciliation.line (id, statement_id, place, account, booked_on, amount_paisa, bank_reference, words)
       values ($1, $2, 0, 'payout', '2026-11-02', $3, 'FT-1', $4)`,
      [ids.bankLine, ids.bankStatement, PAISA, tx.kernel.vault.sealOwn('bank-statement', '[]')],
    ),
  )
  const payout = { batchId: newId(), facilitatorId: facilitator.id }
  const held = await w.world.as(
    (tx) => holdAct(tx, { endpoint: 'finance.payout', input: payout, amountPaisa: PAISA }),
    staff.finance.actor,
  )
  idsOf.finance = { ...idsOf.finance, act: held.actId }
  ids.payAccountChange = newId()
  await w.look(async (tx) => {
    const place = { facilitator_id: facilitator.id, district_id: where.districtId, tehsil_id: where.id }
    const sealed = await sealIban(tx, facilitator.id, IBAN)
    const iban_index = tx.kernel.vault.blindIndex('iban', IBAN)
    await insertChange(tx, { id: ids.payAccountChange!, ...place, sealed, iban_index, forced: false }, tx.at)
  })
}

/** A visit asks to be rated, an application waits for its department, a message was not taken, the office needs something. */
async function ended(w: DispatchWorld, { ids, idsOf, citizen, facilitator, where }: Side): Promise<void> {
  const { db } = w.world.kernel
  const request = await w.look((tx) => getRequest(tx, ids.request!))
  const asked = {
    visit_id: ids.visit!,
    request_id: ids.request!,
    facilitator_id: facilitator.id,
    account_id: citizen.id,
    phones: [],
    service_id: request.serviceId,
    district_id: where.districtId,
    tone: 'plain',
    completed_at: w.world.clock.now(),
  } as const
  await w.look((tx) => insertAsk(tx, asked as never))
  const sent = { answers: {}, proof: { hash: null, lines: [] }, documents: [], note: '', kind: 'application' }
  const envelope = await w.world.kernel.vault.seal(keyOf(ids.request!), JSON.stringify(sent))
  await db.run(
    `insert into departments.filing (application_id, request_id, tracking_no, department_id, connector, round, envelope, state,
        queued_at, district_id, tehsil_id) values ($1, $2, $3, 'test', 'rest', 1, $7, 'stuck', $4, $5, $6)`,
    [ids.application, ids.request, request.trackingNo, w.world.clock.now(), where.districtId, where.id, envelope],
  )
  ids.message = newId()
  await db.run(
    `insert into notifications.message (id, at, phone, template, language, sealed, state)
      values ($1, $2, '+923000000000', 'receipt', 'en', '', 'failed')`,
    [ids.message, w.world.clock.now()],
  )
  idsOf.clerk!.need = newId()
  const need = {
    id: idsOf.clerk!.need,
    requestId: idsOf.clerk!.request!,
    kind: 'confirm',
    partyLabel: NAME,
    what: NAME,
  } as const
  await w.look((tx) => openNeed(tx, need))
}
