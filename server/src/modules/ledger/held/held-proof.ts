import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { heldCodes, owedTo } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Query } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as store from './store.ts'

/** Signed as part of the ledger, and told apart from its heads by the first word. */
const PURPOSE = 'ledger'
const GENESIS: Buffer = Buffer.alloc(32)
const PAGE = 500

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** In an order of its own: the database keeps the fields of a json in another. */
const textOf = (day: string, previous: Uint8Array, { owedPaisa: owed, ...proof }: store.Proof): string =>
  [
    'held-money',
    day,
    Buffer.from(previous).toString('hex'),
    proof.heldPaisa,
    owed.citizens,
    owed.departments,
    owed.payees,
    proof.sumPaisa,
    proof.covered,
    proof.agrees,
    proof.accounts,
    proof.digest,
  ].join(' ')

/**
 * Once a business day: what is held covers what is owed, and each class is the sum of its accounts, one by one. Signed, and
 * bound to the proof of the day before.
 */
export async function proveHeldMoney(kernel: Kernel): Promise<boolean> {
  return inTransaction(kernel, { actor: system('job:ledger.proof') }, async (tx) => {
    const day = localDateOf(tx.at, kernel.territory.calendar.utcOffsetMinutes)
    const last = await store.lastProof(tx)
    if (last && last.day >= day) return false
    const proof = proofOf(await store.classesWithAccounts(tx))
    const previous = last?.digest ?? GENESIS
    const text = textOf(day, previous, proof)
    const { keyId, signature } = await kernel.vault.sign(PURPOSE, text)
    await store.writeProof(tx, {
      day,
      previous,
      digest: sha256(text),
      proof,
      key_id: keyId,
      signature: Buffer.from(signature),
      signed_at: tx.at,
    })
    if (!proof.covered || !proof.agrees)
      kernel.log.error({ day, covered: proof.covered, agrees: proof.agrees }, 'the held-money proof does not hold')
    return true
  })
}

function proofOf(rows: readonly store.ClassRow[]): store.Proof {
  const posted = new Map(rows.map((row) => [row.code, row.class_paisa]))
  const sum = (codes: readonly string[]): number => codes.reduce((paisa, code) => paisa + (posted.get(code) ?? 0), 0)
  const owed = (codes: readonly string[]): number => 0 - sum(codes)
  const owedPaisa = {
    citizens: owed(owedTo.citizens),
    departments: owed(owedTo.departments),
    payees: owed(owedTo.payees),
  }
  const heldPaisa = sum(heldCodes)
  return {
    heldPaisa,
    owedPaisa,
    sumPaisa: sum([...posted.keys()]),
    covered: heldPaisa >= owedPaisa.citizens + owedPaisa.departments + owedPaisa.payees,
    agrees: rows.every((row) => row.class_paisa === row.accounts_paisa),
    accounts: rows.reduce((all, row) => all + row.accounts, 0),
    digest: sha256(rows.map((row) => `${row.code} ${row.digest.toString('hex')}`).join('\n')).toString('hex'),
  }
}

/** Every proof from the first: the chain of digests, each made anew, and each signature. */
export async function faultsOfProofs(kernel: Kernel, faultsMax: number): Promise<string[]> {
  const faults: string[] = []
  let previous: Buffer = GENESIS
  for (let after: string | null = null; faults.length < faultsMax;) {
    const rows: store.ProofRow[] = await store.proofsAfter(kernel.db, after, PAGE)
    for (const row of rows) {
      const text = textOf(row.day, previous, row.proof)
      if (!row.previous.equals(previous))
        faults.push(`the held-money proof of ${row.day} does not follow from the one before`)
      else if (!row.digest.equals(sha256(text)))
        faults.push(`the held-money proof of ${row.day} is not what was signed`)
      else if (!(await kernel.vault.verify(PURPOSE, row.key_id, text, row.signature, row.signed_at)))
        faults.push(`the signature of the held-money proof of ${row.day} is wrong`)
      previous = row.digest
    }
    if (rows.length < PAGE) break
    after = rows.at(-1)!.day
  }
  return faults
}

export async function heldMoney(
  q: Query,
  { cursor, limit }: ParsedInput<'finance.heldMoney'>,
): Promise<Output<'finance.heldMoney'>> {
  assertWholeProgramme(q)
  const rows = await store.proofsBefore(q, cursor ?? null, limit + 1)
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(({ day, digest, proof, signed_at }) => ({
      day,
      heldPaisa: proof.heldPaisa,
      citizensPaisa: proof.owedPaisa.citizens,
      departmentsPaisa: proof.owedPaisa.departments,
      payeesPaisa: proof.owedPaisa.payees,
      covered: proof.covered,
      agrees: proof.agrees && proof.sumPaisa === 0,
      accounts: proof.accounts,
      digest: digest.toString('hex'),
      signedAt: signed_at.toISOString(),
    })),
    next: rows.length > limit ? shown.at(-1)!.day : null,
  }
}
