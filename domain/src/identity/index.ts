export { type Role, STAFF_ROLES, type StaffRole, type Jurisdiction, type Whereabouts, covers } from './jurisdiction.ts'
export {
  type Cells,
  type Fate,
  INVITED_COLUMNS,
  type InvitedRow,
  isProblem,
  type KnownPlaces,
  readInvitedRow,
  readStaffRow,
  ROW_PROBLEMS,
  type RowColumn,
  type RowProblem,
  ROWS_MAX,
  STAFF_COLUMNS,
  type StaffRow,
} from './rows.ts'
