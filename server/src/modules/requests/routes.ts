import type { Handlers } from '../../kernel/module.ts'
import { declareAreaEvent, endAreaEvent, listAreaEvents, proposeAreaEvent } from './area-events.ts'
import { book } from './book.ts'
import { cancel, cancelPreview } from './cancel.ts'
import { changeMode } from './change-mode.ts'
import { listSlots } from './list-slots.ts'
import { meetNeedCommand } from './meet-need.ts'
import { quoteFor, quoteOrderFor } from './debt.ts'
import { confirmSlot } from './slot.ts'
import { withdraw } from './withdraw.ts'

export const handlers: Handlers = {
  'catalogue.quote': quoteFor,
  'catalogue.quoteOrder': quoteOrderFor,
  'requests.book': book,
  'requests.confirmSlot': confirmSlot,
  'requests.cancelPreview': cancelPreview,
  'requests.cancel': cancel,
  'requests.changeMode': changeMode,
  'slots.list': listSlots,
  'requests.withdraw': withdraw,
  'requests.meetNeed': meetNeedCommand,
  'areaEvents.list': listAreaEvents,
  'areaEvents.propose': proposeAreaEvent,
  'areaEvents.declare': declareAreaEvent,
  'areaEvents.end': endAreaEvent,
}
