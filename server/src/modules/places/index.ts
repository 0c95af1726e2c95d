import type { Module } from '../../kernel/module.ts'
import { loadOffices } from './gazetteer.ts'
import { handlers } from './routes.ts'

export { allOffices, competentOfficeFor, locate, officeOf, officesWithDesk, tehsilOf } from './gazetteer.ts'
export { putOffice } from './import-offices.ts'

export const placesModule: Module = { name: 'places', handlers, start: loadOffices }
