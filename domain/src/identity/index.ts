export { type Role, STAFF_ROLES, type StaffRole, type Jurisdiction, type Whereabouts, covers } from './jurisdiction.ts'
