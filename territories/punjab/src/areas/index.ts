import type { Areas } from '@app/domain/places'
import { unverified } from '../words.ts'
import { aliases } from './aliases.ts'
import districtTable from './districts.json' with { type: 'json' }
import divisionTable from './divisions.json' with { type: 'json' }
import { outsideAnchors } from './outside-anchors.ts'
import placeTable from './places.json' with { type: 'json' }
import tehsilTable from './tehsils.json' with { type: 'json' }

const tehsils = (tehsilTable.rows as [string, string, string, string, number, number][]).map(
  ([id, districtId, en, ur, lat, lon]) => ({ id, districtId, name: { en, ur }, headquarters: { lat, lon } }),
)
const districtOfTehsil = new Map(tehsils.map((tehsil) => [tehsil.id, tehsil.districtId]))

export const areas: Areas = {
  divisions: (divisionTable.rows as [string, string, string][]).map(([id, en, ur]) => ({ id, name: { en, ur } })),
  districts: (districtTable.rows as [string, string, string, string][]).map(([id, divisionId, en, ur]) => ({
    id,
    divisionId,
    name: { en, ur },
  })),
  tehsils,
  places: (placeTable.rows as [string, string, string, number, number, string, number][]).map(
    ([id, en, ur, lat, lon, tehsilId, population]) => ({
      id,
      name: { en, ur },
      aliases: aliases[id] ?? [],
      point: { lat, lon },
      tehsilId,
      districtId: districtOfTehsil.get(tehsilId)!,
      population,
    }),
  ),
  outsideAnchors,
  farthestMeters: 80_000,
  evidence: unverified(
    '149 tehsils from general knowledge; reports say 156 (notified December 2024). Headquarters are points, not boundaries.',
  ),
  credits: ['Places and coordinates: GeoNames (geonames.org), CC BY 4.0'],
}
