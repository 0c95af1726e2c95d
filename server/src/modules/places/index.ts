import type { Module } from '../../kernel/module.ts'
import type { PlacesNamed } from '../../kernel/context.ts'
import { loadOffices, officeOf } from './gazetteer.ts'
import { handlers } from './routes.ts'

export { allOffices, competentOfficeFor, locate, officeOf, officesWithDesk, tehsilOf } from './gazetteer.ts'
export { assertOpen, closeAllDistricts, districtOpenings, setOpening } from './opening.ts'
export { putOffice } from './import-offices.ts'

/** Walk-in centres that are open to the public: what a clerk may be given. */
const centresNamed: PlacesNamed = async (q, ids) =>
  new Map(
    ids.flatMap((id) => {
      const office = officeOf(q.kernel, id)
      return office?.centre ? [[id, { en: office.name.en, ur: office.name.ur }] as const] : []
    }),
  )

export const placesModule: Module = {
  name: 'places',
  handlers,
  start: loadOffices,
  places: { centres: centresNamed },
}
