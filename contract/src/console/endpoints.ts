import { calls } from './calls.ts'
import { operations } from './operations.ts'
import { override } from './override.ts'
import { evenness } from './evenness.ts'
import { room } from './room.ts'
import { wasted } from './wasted.ts'
import { hours } from './hours.ts'
import { areaEvents } from './area-events.ts'
import { departments } from './departments.ts'
import { outcomes } from './outcomes.ts'
import { audit } from './audit.ts'
import { textMessages } from './text-messages.ts'
import { travelTimes } from './travel-times.ts'
import { webhooks } from './webhooks.ts'

export const consoleApi = {
  ...calls,
  ...operations,
  ...room,
  ...override,
  ...evenness,
  ...wasted,
  ...hours,
  ...areaEvents,
  ...departments,
  ...outcomes,
  ...audit,
  ...textMessages,
  ...travelTimes,
  ...webhooks,
}
