import type { Handlers } from '../../kernel/module.ts'
import { abandoned, callbackDone, listCallbacks } from './callbacks.ts'
import { finishCall, recentCalls, startCall } from './calls.ts'
import { findCaller } from './find-caller.ts'
import { inboundSms } from './inbound-sms.ts'
import { demoSwitch } from './telephony/demo-switch.ts'
import { callsLive, seat, sit, takeCallback, wallboard } from './telephony/seats.ts'
import { ctiEvent } from './telephony/events.ts'

export const handlers: Handlers = {
  'calls.find': findCaller,
  'calls.start': startCall,
  'calls.finish': finishCall,
  'calls.recent': recentCalls,
  'calls.abandoned': abandoned,
  'callbacks.list': listCallbacks,
  'callbacks.done': callbackDone,
  'sms.inbound': inboundSms,
  'cti.event': ctiEvent,
  'calls.seat': seat,
  'calls.sit': sit,
  'calls.live': callsLive,
  'calls.wallboard': wallboard,
  'callbacks.take': takeCallback,
  'calls.demoSwitch': demoSwitch,
}
