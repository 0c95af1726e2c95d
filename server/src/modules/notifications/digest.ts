import { smsParts } from '@app/domain/shared'
import { framed, isAboutMoney, textBody } from '@app/domain/texts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { mayBeGathered } from './classes.ts'
import { contentOf } from './say.ts'
import { deliverSoon } from './soon.ts'
import * as store from './store.ts'

const GATHERED_MAX = 50
/** A longer digest says how much more there is, and how to ask for it. */
const PARTS_MAX = 6

/** The morning has come for a message: alone, or together with all that waited for the same person. */
export async function due(tx: Tx, messageId: string): Promise<void> {
  const own = await store.lockMessage(tx, messageId)
  if (own?.state !== 'waiting') return
  const waiting = mayBeGathered(own.template)
    ? (await store.lockWaitingOf(tx, own.phone, own.language, tx.at, GATHERED_MAX)).filter((row) =>
        mayBeGathered(row.template),
      )
    : []
  if (waiting.length < 2) return deliverSoon(tx, own)
  await gather(tx, own, waiting)
}

async function gather(tx: Tx, own: store.MessageRow, waiting: readonly store.MessageRow[]): Promise<void> {
  const id = newId()
  const { text, template, facts } = digestOf(tx, own, waiting)
  await store.insertMessage(tx, {
    id,
    at: tx.at,
    phone: own.phone,
    template,
    language: own.language,
    sealed: tx.kernel.vault.sealOwn('message', JSON.stringify({ text, facts })),
    key: null,
    notBefore: null,
    only: null,
    accountId: own.account_id,
  })
  for (const row of waiting) {
    await store.intoDigest(tx, row.id, id)
    await tx.cancelTimer('sms.due', row.id)
  }
  await deliverSoon(tx, { id, template })
}

function digestOf(tx: Tx, own: store.MessageRow, waiting: readonly store.MessageRow[]) {
  const { territory } = tx.kernel
  const { language } = own
  const money = waiting.some((row) => isAboutMoney(row.template))
  const bodies = waiting.map((row) =>
    textBody(territory, row.template, language, contentOf(tx.kernel, row.sealed).facts),
  )
  for (let told = bodies.length; ; told--) {
    const lines = bodies.slice(0, told).join('\n')
    const count = bodies.length - told
    const template = count === 0 ? 'digest' : 'digest_more'
    const facts = { lines, count }
    const text = framed(territory, language, textBody(territory, template, language, facts), money)
    if (told === 1 || smsParts(text) <= PARTS_MAX) return { text, template, facts }
  }
}
