import type { Handlers } from '../../kernel/module.ts'
import { locateQuery, offices, search, tree } from './find.ts'
import { importOffices } from './import-offices.ts'
import { listOpenings, setOpening } from './opening.ts'

export const handlers: Handlers = {
  'places.locate': locateQuery,
  'places.search': search,
  'places.tree': tree,
  'places.offices': offices,
  'places.importOffices': importOffices,
  'districts.openings': listOpenings,
  'districts.setOpening': setOpening,
}
