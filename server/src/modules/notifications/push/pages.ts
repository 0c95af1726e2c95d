import type { TemplateValue } from '@app/domain/shared'
import type { PushApp, PushNews } from '@app/domain/texts'
import type { Query } from '../../../kernel/context.ts'
import { lists } from '../../requests/index.ts'

/** Pages of one app that a kind of news is read on. Where none is named it is the app's first. */
const FACILITATORS: Partial<Record<PushNews, string>> = {
  collect: 'fetches',
  own_complaint: 'complaints',
  own_pay: 'pay-account',
  own_standing: 'notices',
}
const DESKS: Partial<Record<PushNews, string>> = {
  alarm: 'alarms',
  desk_alarm: 'alarms',
  desk_work: 'grievances',
}
const ABOUT_NO_REQUEST: ReadonlySet<PushNews> = new Set(['account', 'several', 'test', 'callback', 'centre'])

/** The page behind a push, which says the rest to whoever is signed in. */
export async function pageOf(
  q: Query,
  app: PushApp,
  news: PushNews,
  facts: Readonly<Record<string, TemplateValue>>,
): Promise<string> {
  switch (app) {
    case 'facilitator':
      return `/facilitator/${FACILITATORS[news] ?? ''}`
    case 'console':
      return `/console/${DESKS[news] ?? ''}`
    case 'citizen': {
      if (news === 'account') return '/me'
      if (ABOUT_NO_REQUEST.has(news)) return '/requests'
      const request = typeof facts.trackingNo === 'string' ? await lists.byTrackingNo(q, facts.trackingNo) : undefined
      return request ? `/requests/${request.id}` : '/requests'
    }
  }
}
