import type { Handlers } from '../../kernel/module.ts'
import { declareAreaEvent, endAreaEvent, listAreaEvents, proposeAreaEvent } from './life/area-events.ts'
import { book } from './booking/book.ts'
import { cancel, cancelPreview } from './changes/cancel.ts'
import { changeMode } from './changes/change-mode.ts'
import { listSlots } from './booking/list-slots.ts'
import { meetNeedCommand } from './changes/meet-need.ts'
import { quoteFor, quoteOrderFor } from './booking/debt.ts'
import { confirmSlot } from './changes/slot.ts'
import { withdraw } from './changes/withdraw.ts'
import { proveReceiver } from './reading/receiver.ts'
import { leaveLine, listWaits, wait } from './waiting/wait.ts'
import { decideDoubt, listDoubts } from './doubts/settle.ts'
import { liftLimit, limitsLifted } from './limits/lift.ts'

export const handlers: Handlers = {
  'catalogue.quote': quoteFor,
  'catalogue.quoteOrder': quoteOrderFor,
  'requests.book': book,
  'requests.confirmSlot': confirmSlot,
  'requests.cancelPreview': cancelPreview,
  'requests.cancel': cancel,
  'requests.changeMode': changeMode,
  'slots.list': listSlots,
  'slots.wait': wait,
  'slots.waits': listWaits,
  'slots.leave': leaveLine,
  'requests.withdraw': withdraw,
  'requests.meetNeed': meetNeedCommand,
  'requests.proveReceiver': proveReceiver,
  'orders.liftLimit': liftLimit,
  'orders.limitsLifted': limitsLifted,
  'orders.doubts': listDoubts,
  'orders.decideDoubt': decideDoubt,
  'areaEvents.list': listAreaEvents,
  'areaEvents.propose': proposeAreaEvent,
  'areaEvents.declare': declareAreaEvent,
  'areaEvents.end': endAreaEvent,
}
