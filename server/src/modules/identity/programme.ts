import type { Output } from '@app/contract'
import type { Language } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { streetsAddress } from '../../kernel/maps/streets.ts'

/** The programme as data of the pack: its name and colours can change overnight. */
export async function programme(q: Query): Promise<Output<'programme.get'>> {
  const { territory, config, streets } = q.kernel
  const { programme: p } = territory
  return {
    name: p.name,
    shortName: p.name,
    helpline: p.helpline.short,
    police: p.police,
    tagline: p.tagline,
    colours: { ...p.colours.light },
    mark: p.markSvg,
    territory: p.territoryName,
    timeZone: territory.calendar.timeZone,
    languages: territory.languages.filter((l): l is 'ur' | 'en' | 'ur-Latn' => ['ur', 'en', 'ur-Latn'].includes(l)),
    mode: config.mode,
    streets: streets && { address: streetsAddress(streets), credit: streets.madeUp ? 'made-up' : 'openstreetmap' },
  }
}

/** In which somebody is written to who has not said in which. */
export const firstLanguage = (q: Query): Language => q.kernel.territory.languages[0] ?? 'ur'

export const programmeTime = async (q: Query): Promise<Output<'programme.time'>> => ({ now: q.at.toISOString() })
