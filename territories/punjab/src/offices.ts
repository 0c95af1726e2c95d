import type { Office } from '@app/domain/places'
import type { WeekKind } from '@app/domain/calendar'
import { areas } from './areas/index.ts'
import { departments } from './departments.ts'
import { Rs } from './words.ts'

// Which offices work five days and which six is unverified; an operator's import says it for each.
const WEEK: Record<string, WeekKind> = {
  'union-council': 'sixDay',
  'motor-registration': 'sixDay',
  'walk-in-centre': 'sixDay',
}

// Hours, counters and the till of the real centres are unverified; an operator's import says them for each.
const CENTRE = { opens: '09:00', closes: '17:00', counters: 3, cashCapPaisa: Rs(100_000) }

/**
 * One made-up office of each kind for each area it serves, every one marked as demonstration. They let
 * every case find a competent office until the operator imports the real ones.
 */
export const offices: Office[] = departments.flatMap((department) =>
  department.officeKinds.flatMap((kind, n) => {
    const seats =
      kind.serves === 'tehsil'
        ? areas.tehsils
        : areas.districts.map((district) => areas.tehsils.find((tehsil) => tehsil.districtId === district.id)!)
    return seats.map((tehsil): Office => {
      const district = areas.districts.find((one) => one.id === tehsil.districtId)!
      const area = kind.serves === 'tehsil' ? tehsil : district
      // A few hundred metres beside the headquarters, so that offices of one town do not lie on one point.
      const point = {
        lat: round(tehsil.headquarters.lat + 0.002 * (n + 1)),
        lon: round(tehsil.headquarters.lon + 0.0015 * (department.id.length % 7)),
      }
      return {
        id: `${kind.kind}-${area.id.replace(/^pb-/, '')}`,
        departmentId: department.id,
        kind: kind.kind,
        name: { en: `${kind.name.en}, ${area.name.en} (demo)`, ur: `${kind.name.ur}، ${area.name.ur} (نمونہ)` },
        districtId: tehsil.districtId,
        tehsilId: tehsil.id,
        serves: kind.serves,
        address: { en: `Demonstration address, ${tehsil.name.en}`, ur: `نمونے کا پتہ، ${tehsil.name.ur}` },
        point,
        week: WEEK[kind.kind] ?? 'fiveDay',
        ...(kind.kind === 'walk-in-centre' && { centre: CENTRE }),
        demo: true,
      }
    })
  }),
)

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
