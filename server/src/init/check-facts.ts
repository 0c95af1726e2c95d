import { unverifiedIn } from '@app/domain/administration'
import type { Territory } from '@app/domain/territory'
import { type Line, ok, warn } from './line.ts'

/** What the pack marks as unverified: fees, time limits and rates that somebody has to settle before they are promised. */
export function checkFacts(territory: Territory): Line {
  const services = territory.services.map((one) => ({ name: one.id, count: unverifiedIn(one).length }))
  const { services: _, ...rest } = territory
  const parts = Object.entries(rest).map(([name, part]) => ({ name, count: unverifiedIn(part).length }))
  const open = [...services, ...parts].filter((one) => one.count > 0)
  const total = open.reduce((sum, one) => sum + one.count, 0)
  return total === 0
    ? ok('facts', 'Every fact of the pack has a source.')
    : warn(
        'facts',
        `${total} facts of the pack have no source yet: ${open.map((one) => `${one.name} ${one.count}`).join(', ')}.`,
        'The console lists them one by one under Facts; settle those of a service before it is offered.',
      )
}
