import type { Territory } from '@app/domain/territory'
import { messages } from '../messages/index.ts'
import { words } from '../messages/words.ts'
import { areas } from './areas/index.ts'
import { rivers } from './areas/rivers.ts'
import { calendar } from './calendar.ts'
import { commissionRules } from './commission.ts'
import { departments } from './departments.ts'
import { grievances } from './grievances.ts'
import { notOurs } from './not-ours.ts'
import { offices } from './offices.ts'
import { programme } from './programme.ts'
import { rates } from './rates.ts'
import { reasons } from './reasons.ts'
import { recruiting } from './recruiting/index.ts'
import { refunds } from './refunds.ts'
import { retention } from './retention.ts'
import { search } from './search.ts'
import { services } from './services/index.ts'
import { settings } from './settings.ts'

/** The province as data: nothing outside this folder knows its name. */
export const territory: Territory = {
  id: 'punjab',
  version: 1,
  country: 'PK',
  currency: 'PKR',
  languages: ['ur', 'en', 'ur-Latn'],
  programme,
  areas,
  rivers,
  departments,
  offices,
  services,
  notOurs,
  search,
  calendar,
  reasons,
  grievances,
  commissionRules,
  rates,
  settings,
  refunds,
  retention,
  modeNames: {
    doorstep: words['mode.doorstep']!,
    centre: words['mode.centre']!,
    remote: words['mode.remote']!,
    selfService: words['mode.selfService']!,
    referral: words['mode.referral']!,
  },
  recruiting,
  messages,
}
