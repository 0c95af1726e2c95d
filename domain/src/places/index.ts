export type { Areas, District, Division, OutsideAnchor, Place, Tehsil } from './area.ts'
export { type Located, Locator } from './locate.ts'
export type { CentreDesk, Office } from './office.ts'
export { CENTRE_COLUMNS, OFFICE_COLUMNS, type OfficeCsv, readOfficeCsv } from './office-csv.ts'
