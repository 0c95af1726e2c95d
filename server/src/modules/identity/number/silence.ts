import type { Output, ParsedInput } from '@app/contract'
import { factsToAsk, isDoubtful, isKnownFact, type NumberFact } from '@app/domain/identity'
import { MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { makeToken, tokenIndex } from '../codes.ts'
import * as accounts from '../store.ts'
import { openSession } from '../open-session.ts'
import { register } from '../register.ts'
import { isGuessedOut, moveTo, numberRules } from './rules.ts'
import * as store from './store.ts'

const TICKET_MINUTES = 15

type Doubt = NonNullable<Output<'auth.verifyCode'>['doubt']>

/** Whoever has the code of a number that was silent for long may be somebody else: operators give numbers on. */
export async function doubtOf(tx: Tx, account: accounts.AccountRow): Promise<Doubt | null> {
  const record = await tx.kernel.onRecord(tx, account.id)
  const { at } = await store.lastSeen(tx, account.id)
  if (!isDoubtful(record, at, tx.at, numberRules(tx))) return null
  const ticket = makeToken()
  await store.insertDoubt(tx, {
    ticket_index: tokenIndex(tx.kernel.vault, ticket),
    account_id: account.id,
    phone: account.phone,
    language: account.language,
    made_at: tx.at,
    expires_at: new Date(tx.at.getTime() + TICKET_MINUTES * MINUTE_MS),
  })
  await tx.audit({ action: 'number.doubted', subject: `account:${account.id}` })
  return { ticket, asks: (await isGuessedOut(tx, account.id)) ? [] : factsToAsk(record) }
}

async function doubtBehind(tx: Tx, ticket: string): Promise<store.DoubtRow> {
  const doubt = await store.lockDoubt(tx, tokenIndex(tx.kernel.vault, ticket))
  if (!doubt || doubt.expires_at <= tx.at) return refuse('code_expired')
  return doubt
}

/** They know what the record knows: it opens. A wrong answer is counted over all sign-ins; too many, and a desk has to look. */
export async function proveNumber(tx: Tx, input: ParsedInput<'number.prove'>): Promise<Output<'number.prove'>> {
  const doubt = await doubtBehind(tx, input.ticket)
  if (await isGuessedOut(tx, doubt.account_id)) refuse('code_tries_used')
  const record = await tx.kernel.onRecord(tx, doubt.account_id)
  const fact: NumberFact = input.fact
  if (!isKnownFact(record, fact, input.value)) {
    await store.noteWrong(tx, doubt.account_id, tx.at)
    await tx.audit({ action: 'number.answered_wrong', subject: `account:${doubt.account_id}` })
    refuseAndKeep('facts_wrong', { field: fact })
  }
  await store.dropDoubt(tx, doubt.ticket_index)
  return openSession(tx, await accounts.getAccount(tx, doubt.account_id), 'citizen')
}

/**
 * Somebody else has the number now. Nothing of the old record is shown or lost: it hangs on no number until its holder shows at a
 * desk that it is theirs; whoever else can be told of it is told.
 */
export async function startFresh(
  tx: Tx,
  input: ParsedInput<'number.startFresh'>,
): Promise<Output<'number.startFresh'>> {
  const doubt = await doubtBehind(tx, input.ticket)
  await store.dropDoubt(tx, doubt.ticket_index)
  const account = await accounts.getAccount(tx, doubt.account_id)
  if (account.phone === doubt.phone) await unbind(tx, account)
  const fresh =
    (await accounts.findAccount(tx, doubt.phone, 'citizen')) ?? (await register(tx, doubt.phone, doubt.language))
  return openSession(tx, fresh, 'citizen')
}

async function unbind(tx: Tx, account: accounts.AccountRow): Promise<void> {
  const id = newId()
  await store.insertChange(
    tx,
    {
      id,
      account_id: account.id,
      seen_by: 'own_word',
      from_phone: account.phone,
      to_phone: null,
      state: 'done',
      reason: '',
      asked_by: 'public',
    },
    tx.at,
  )
  const change = (await store.findChange(tx, id)) ?? refuse('not_found')
  await moveTo(tx, change, null)
  await tx.enqueue('told.everywhere', {
    accountId: account.id,
    phone: '',
    template: 'number_unbound',
    language: account.language,
    facts: {},
    key: `number_unbound ${id}`,
  })
}
