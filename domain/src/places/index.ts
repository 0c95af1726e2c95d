export type { Areas, District, Division, OutsideAnchor, Place, Tehsil } from './area.ts'
export { type Located, Locator } from './locate.ts'
export type { Office } from './office.ts'
export { OFFICE_COLUMNS, type OfficeCsv, readOfficeCsv } from './office-csv.ts'
