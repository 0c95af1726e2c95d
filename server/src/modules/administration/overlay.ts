import { checkTemplate } from '@app/domain/administration'
import type { Rates } from '@app/domain/catalogue'
import type { Holiday } from '@app/domain/calendar'
import { localDateOf, type TemplateText } from '@app/domain/shared'
import {
  type CommissionRule,
  type Reason,
  SMS_VALUES,
  type SmsTemplate,
  type Territory,
  type Times,
  withTimes,
} from '@app/domain/territory'
import type { Kernel } from '../../kernel/context.ts'
import * as store from './store.ts'

/** The pack as it was loaded: what was published stands over it, and it stays what everything falls back to. */
const packs = new WeakMap<Kernel, Territory>()

export function packOf(kernel: Kernel): Territory {
  const known = packs.get(kernel)
  if (known) return known
  packs.set(kernel, kernel.territory)
  return kernel.territory
}

/** Lays what was published, and has begun, over the pack. */
export async function applySettings(kernel: Kernel): Promise<void> {
  const pack = packOf(kernel)
  const rows = await store.standing(kernel.db, localDateOf(kernel.clock.now(), pack.calendar.utcOffsetMinutes))
  const of = <T>(kind: string): T[] => rows.flatMap((row) => (row.kind === kind ? [row.value as T] : []))
  const reasons = new Map(of<Reason>('reason').map((reason) => [reason.code, reason]))
  const holidays = of<{ holidays: Holiday[] }>('holidays').at(-1)?.holidays
  const sms = Object.fromEntries(
    rows.flatMap((row) =>
      row.kind === 'template' && fits(kernel, row.key, row.value as unknown as TemplateText)
        ? [[row.key, row.value as unknown as TemplateText]]
        : [],
    ),
  )
  const times = of<Times>('times').at(-1)
  kernel.territory = {
    ...pack,
    settings: times ? withTimes(pack.settings, times) : pack.settings,
    reasons: pack.reasons.map((reason) => reasons.get(reason.code) ?? reason),
    rates: [...pack.rates, ...of<Rates>('rates')],
    commissionRules: [...pack.commissionRules, ...of<CommissionRule>('commission')],
    calendar: holidays ? { ...pack.calendar, holidays } : pack.calendar,
    messages: { ...pack.messages, sms: { ...pack.messages.sms, ...sms } },
  }
}

/**
 * Words that were published here under an earlier version may lack a value that this one gives: then the pack's own are
 * sent, which fit.
 */
function fits(kernel: Kernel, key: string, text: TemplateText): boolean {
  const problems = checkTemplate(SMS_VALUES[key as SmsTemplate], text)
  if (problems.length)
    kernel.log.warn(
      { template: key, problems: problems.map((one) => `${one.path} ${one.code}`) },
      'published words no longer fit; the pack speaks',
    )
  return problems.length === 0
}

/** At the start, and again whenever something is published or its day has come. */
export async function loadSettings(kernel: Kernel): Promise<void> {
  kernel.live.onSignal('settings', () =>
    applySettings(kernel).catch((error: Error) =>
      kernel.log.error({ err: error.message }, 'published settings not read again'),
    ),
  )
  await applySettings(kernel)
}
