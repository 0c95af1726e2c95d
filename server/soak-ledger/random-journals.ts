import * as rules from '@app/domain/ledger'

export type Random = (below: number) => number

/** mulberry32: small, fast, the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export const FACILITATORS = 12
export const REQUESTS = 60

export function randomJournal(random: Random, n: string): rules.Journal {
  const f = `f${random(FACILITATORS)}`
  const r = `r${random(REQUESTS)}`
  const amountPaisa = 1 + random(300_000)
  const payee = random(3)
    ? { facilitatorId: f }
    : { facilitatorId: f, agency: { agencyId: 'agency', shareBasisPoints: 1 + random(9_999) } }
  const makers: (() => rules.Journal | undefined)[] = [
    () =>
      rules.cashWithoutHeadRoom({
        receiptId: n,
        facilitatorId: f,
        visitId: `v${n}`,
        shares: [{ requestId: r, amountPaisa }],
      }),
    () =>
      rules.railPaid({
        rail: 'wallet',
        transactionId: n,
        shares: [
          { requestId: r, amountPaisa },
          { requestId: `r${random(REQUESTS)}`, amountPaisa: 1 + random(900) },
        ],
      }),
    () => rules.feeDue({ requestId: r, lineId: n, departmentId: `d${random(3)}`, amountPaisa }),
    () => rules.psidPaid({ psid: n, requestId: r, amountPaisa }),
    () =>
      rules.chargeEarned({
        requestId: r,
        chargePaisa: amountPaisa,
        earned: { kind: 'part', shareBasisPoints: random(10_001) },
        salesTaxBasisPoints: 1600,
      }),
    () =>
      rules.commissionEarned({
        taskId: n,
        ruleId: 'u',
        ruleVersion: '2026-01-01',
        cause: 'done',
        payee,
        amountPaisa: amountPaisa + 1,
      }),
    () => rules.holdReleased({ accrualId: n, parts: [{ payeeId: f, amountPaisa }] }),
    () =>
      rules.payoutSent({
        batchId: n,
        payeeId: f,
        commissionPaisa: amountPaisa,
        reimbursementPaisa: random(2) * 500,
        withholdingBasisPoints: 1200,
        taxpayerStatus: 'listed',
      }).journal,
    () =>
      rules.thirdPartyPaid({
        receiptId: n,
        requestId: r,
        facilitatorId: f,
        amountPaisa,
        from: random(2) ? 'own_pocket' : 'cash_in_hand',
      }),
    () =>
      rules.refundPaid({
        refundId: n,
        requestId: r,
        amountPaisa,
        way: random(2) ? { kind: 'bank', bank: 'main' } : { kind: 'cash', facilitatorId: f },
      }),
    () =>
      rules.cashDeposited({
        depositId: n,
        facilitatorId: f,
        fromHandPaisa: amountPaisa,
        fromOverAuthorityPaisa: random(2) * 100,
      }),
    () => rules.overchargeGoodwill({ caseId: n, visitId: null, requestId: r, amountPaisa }),
  ]
  return makers[random(makers.length)]!() ?? randomJournal(random, n)
}
