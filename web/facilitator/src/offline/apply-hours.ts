import type { Output } from '@app/contract/calls'
import type { OutboxItem } from './outbox-item.ts'

export type Hours = Output<'hours.mine'>
export const HOURS_KEY = 'hours'

/** My hours with what was said on this phone laid over them. */
export const applyHours = (hours: Hours, items: readonly OutboxItem[]): Hours => items.reduce(applyOne, hours)

function applyOne(hours: Hours, item: OutboxItem): Hours {
  switch (item.endpoint) {
    case 'hours.setWeek':
      return { ...hours, week: (item.input as OutboxItem<'hours.setWeek'>['input']).week, saidAt: item.deviceAt }
    case 'hours.takeOff': {
      const { dayOffId: id, from, to, kind } = item.input as OutboxItem<'hours.takeOff'>['input']
      const others = hours.daysOff.filter((one) => one.id !== id)
      return {
        ...hours,
        daysOff: [...others, { id, from, to, kind, byMyself: true }].sort((a, b) => a.from.localeCompare(b.from)),
      }
    }
    case 'hours.dropOff': {
      const { dayOffId } = item.input as OutboxItem<'hours.dropOff'>['input']
      return { ...hours, daysOff: hours.daysOff.filter((one) => one.id !== dayOffId) }
    }
    case 'hours.planShift': {
      const { shiftId: id, tehsilId, startsAt, endsAt } = item.input as OutboxItem<'hours.planShift'>['input']
      const others = hours.planned.filter((one) => one.id !== id)
      const shift = { id, tehsilId, tehsilName: { en: '', ur: '' }, startsAt, endsAt, agencyName: null }
      return { ...hours, planned: [...others, shift].sort((a, b) => a.startsAt.localeCompare(b.startsAt)) }
    }
    case 'hours.dropShift': {
      const { shiftId } = item.input as OutboxItem<'hours.dropShift'>['input']
      return { ...hours, planned: hours.planned.filter((one) => one.id !== shiftId) }
    }
    default:
      return hours
  }
}
