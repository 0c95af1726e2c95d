export type { Areas, District, Division, OutsideAnchor, Place, Tehsil } from './area.ts'
export type { Office } from './office.ts'
