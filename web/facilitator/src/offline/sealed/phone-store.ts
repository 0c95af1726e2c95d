import type { Database } from '../database.ts'
import { keyDiskOf } from '../database.ts'
import type { OutboxStore } from '../outbox.ts'
import { findFormerStore, hasFormerStore } from './former-store.ts'
import { createPhoneLock, type LockTools, type Opening } from './phone-lock.ts'
import { type FixStore, sealedFixes } from './sealed-fixes.ts'
import { type KeptStore, sealedKept, sealedOutbox } from './sealed-stores.ts'

/** All that this phone keeps of people and of work, sealed while it lies on the disk. */
export interface PhoneStore {
  outbox: OutboxStore
  kept: KeptStore
  fixes: FixStore
  isOpen(): boolean
  ownerId(): Promise<string | undefined>
  /** Opens it for its owner, or lengthens its lease. */
  open(ownerId: string): Promise<Opening>
  /** Is its time over without a word from the server? */
  isOver(): Promise<boolean>
  /** Deeds that lie sealed and were not sent. */
  unsent(): Promise<number>
  /** The key goes, and all that the server knows as well; what it was not told yet stays sealed for its owner. */
  seal(): Promise<void>
  /** Everything goes. */
  wipe(): Promise<void>
}

const UNSENT = ['waiting', 'needsUpdate']

export async function openPhoneStore(
  database: Database,
  { ownerHere, ...tools }: Omit<LockTools, 'disk'> & { ownerHere: string | undefined },
): Promise<PhoneStore> {
  const lock = createPhoneLock({ ...tools, disk: keyDiskOf(database) })
  const outbox = sealedOutbox(database, lock.key)
  const kept = sealedKept(database, lock.key)
  const dropKnown = () => Promise.all([database.clear('kept'), database.clear('fixes')])
  const left = async () => {
    const items = await database.getAll('outbox')
    await outbox.remove(items.filter((item) => item.state === 'done').map((item) => item.commandId))
    return items.filter((item) => item.state !== 'done').length
  }
  const store: PhoneStore = {
    outbox,
    kept,
    fixes: sealedFixes(database, lock.key),
    isOpen: () => lock.key() !== undefined,
    ownerId: lock.ownerId,
    async open(ownerId) {
      const wasOpen = store.isOpen()
      const opening = await lock.open(ownerId)
      if (opening === 'open' && !wasOpen) await takeFormer(store, ownerHere === ownerId)
      return opening
    },
    isOver: lock.isOver,
    unsent: async () =>
      (await database.getAll('outbox')).filter((item) => item.deed && UNSENT.includes(item.state)).length,
    async seal() {
      await lock.shut(true)
      await dropKnown()
      if ((await left()) === 0) await lock.shut(false)
    },
    async wipe() {
      await lock.shut(false)
      await Promise.all([dropKnown(), database.clear('outbox')])
    },
  }
  await lock.resume()
  if (!store.isOpen()) await store.seal()
  // Without a network too: whoever gets the app that seals at a door goes on there.
  if (ownerHere && (await store.ownerId()) === undefined && (await hasFormerStore()))
    await lock.open(ownerHere, async () => undefined)
  if (store.isOpen() || !ownerHere) await takeFormer(store, store.isOpen())
  return store
}

/** What an app of before kept unsealed is sealed, or goes where nobody is to have it. */
async function takeFormer(store: PhoneStore, wanted: boolean): Promise<void> {
  const former = await findFormerStore()
  if (wanted) await former?.moveTo(store.outbox, store.kept)
  await former?.drop()
}
