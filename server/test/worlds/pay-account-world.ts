import assert from 'node:assert/strict'
import type { Output } from '@app/contract'
import { commissionEarned, holdReleased } from '@app/domain/ledger'
import { normaliseIban } from '@app/domain/standing'
import { newId } from '../../src/kernel/id.ts'
import * as ledger from '../../src/modules/ledger/index.ts'
import { getAccount } from '../../src/modules/identity/index.ts'
import { sealDetails } from '../../src/modules/standing/recruit/details.ts'
import * as recruit from '../../src/modules/standing/recruit/store.ts'
import { type Person, standingWorld } from './standing-world.ts'

/** A world in which people are paid, and have their pay go elsewhere. For tests only. */
export async function payAccountWorld() {
  const s = await standingWorld()
  const [vetter, second] = [await s.staff('vetting'), await s.staff('vetting')]
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const scan = await s.scan(1)
  let made = 0
  /** A made-up account with check digits that are right. */
  function iban(): string {
    const bank = `TEST${String(++made).padStart(16, '0')}`
    const right = Array.from({ length: 97 }, (_, n) => `PK${String(n + 2).padStart(2, '0')}${bank}`).find((one) =>
      normaliseIban(one),
    )
    return right ?? assert.fail('no check digits fit')
  }
  const masked = (account: string): string => `${account.slice(4, 8)} ••••${account.slice(-4)}`
  const spoken = (account: string): string => `TEST *${account.slice(-4)}`
  const phoneOf = async (who: Person): Promise<string> => s.w.look(async (tx) => (await getAccount(tx, who.id)).phone)

  /** Somebody who came in with an account, as the admission leaves it. */
  async function payee(account: string, phone?: string): Promise<Person> {
    const who = await s.w.facilitator({ shift: false })
    const known = await phoneOf(who)
    await s.w.look(async (tx) => {
      const sealed = await sealDetails(tx, who.id, {
        name: 'Test Facilitator',
        nameUr: 'آزمائشی',
        sex: 'F',
        born: '1995-05-05',
        identifier: `35202${String(made).padStart(8, '0')}`,
        iban: account,
        education: 'matric',
        vehicle: '',
        phone: phone ?? known,
      })
      const { personId } = who.actor as { personId: string }
      await recruit.insertApplication(
        tx,
        {
          applicant_id: who.id,
          person_id: personId,
          tehsil_id: s.w.tehsil.id,
          district_id: s.w.tehsil.districtId,
          sealed,
          identifier_index: tx.kernel.vault.blindIndex('identifier', who.id),
          iban_index: tx.kernel.vault.blindIndex('iban', account),
        },
        tx.at,
      )
      await recruit.setApproved(tx, who.id, 'staff:test', 'All in order', tx.at)
      await recruit.setState(tx, who.id, 'admitted')
    })
    return who
  }
  async function codeOf(who: Person, account: string): Promise<string> {
    await s.does(who, 'payAccount.sendCode', { iban: account })
    await s.w.world.settle()
    return String(s.sent(await phoneOf(who)).findLast((one) => one.template === 'account_code')?.facts.code)
  }
  async function asked(who: Person, account: string, changeId = newId()): Promise<string> {
    await s.does(who, 'payAccount.upload', { changeId, fileId: newId(), side: 'page' }, scan)
    await s.does(who, 'payAccount.change', { changeId, iban: account, code: await codeOf(who, account) })
    return changeId
  }
  const approve = (changeId: string, by = vetter): Promise<Output<'payAccounts.decide'>> =>
    s.does(by, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'The bank’s letter names them' })
  let earned = 0
  /** Pays out so much that was earned, and says to which account the list of finance says it went. */
  async function paidTo(who: Person): Promise<string | null> {
    const taskId = `test-${++earned}`
    await s.w.look((tx) =>
      ledger.post(tx, [
        commissionEarned({
          taskId,
          ruleId: 'visit',
          ruleVersion: '2026-01-01',
          cause: 'done',
          payee: { facilitatorId: who.id },
          amountPaisa: 60_000,
        }),
        holdReleased({ accrualId: taskId, parts: [{ payeeId: who.id, amountPaisa: 60_000 }] }),
      ]),
    )
    const batchId = newId()
    await s.w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
    return sentTo(batchId)
  }
  const sentTo = async (batchId: string, state: 'sent' | 'confirmed' | 'returned' = 'sent'): Promise<string | null> =>
    (await s.does(finance, 'finance.payouts', { state, limit: 100 })).items.find((one) => one.batchId === batchId)
      ?.accountMasked ?? null
  const told = async (who: Person): Promise<string[]> => {
    await s.w.world.settle()
    return s
      .sent(await phoneOf(who))
      .map((one) => one.template)
      .filter((one) => one.startsWith('account_change'))
  }
  return {
    s,
    vetter,
    second,
    finance,
    scan,
    iban,
    masked,
    spoken,
    phoneOf,
    payee,
    codeOf,
    asked,
    approve,
    paidTo,
    sentTo,
    told,
  }
}
