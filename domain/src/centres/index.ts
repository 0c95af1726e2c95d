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
