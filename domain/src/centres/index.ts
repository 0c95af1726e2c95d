export {
  cashHeldMaxPaisa,
  CENTRE_KIND,
  type CentreOpen,
  COUNTERS_MAX,
  deskRefusal,
  type DeskRefusal,
  isEmptied,
} from './desk.ts'
export {
  afterTicketAct,
  expectedWaitMinutes,
  PRIORITY_MINUTES,
  TICKET_ACTS,
  TICKET_PURPOSES,
  TICKET_STATES,
  turnAt,
  type TicketAct,
  type TicketPurpose,
  type TicketState,
} from './queue.ts'
