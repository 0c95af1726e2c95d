export {
  CONNECTION_ACTIONS,
  CONNECTION_STATES,
  type ConnectionAction,
  type ConnectionFacts,
  connectionRefusal,
  type ConnectionRefusal,
  type ConnectionState,
  savedAside,
} from './connection.ts'
export {
  fieldProblems,
  type FieldProblem,
  type FieldRule,
  type FieldType,
  type FieldValue,
  filled,
  isAsked,
} from './fields.ts'
export {
  WEBHOOK_EVENT_NAMES,
  WEBHOOK_EVENTS,
  type WebhookEvent,
  webhookEventOf,
  webhookRestMs,
  webhookWaitMs,
} from './webhooks.ts'
