/**
 * Every column that is sealed with the data key of a request, a case or a person. A former key is destroyed only when none of
 * these needs it, so a column that is missing here would be lost: sealed-columns.test.ts holds the list against the database's
 * columns and against everybody who seals.
 */
export interface SealedColumn {
  table: string
  column: string
  /** What stands before the UUID in the key's name. */
  family: Family
  /** The column that holds this UUID: of `row`, or of `owner`. */
  of: string
  /** The table that knows it, where the row does not. */
  owner?: string
  /** Rows that the database lets nobody change: they are counted, and what opens them is kept. */
  frozen?: true
}

export type Family = 'request' | 'grievance' | 'applicant' | 'record'

const ofRequest = (table: string, column: string): SealedColumn => ({
  table,
  column,
  family: 'request',
  of: 'row.request_id',
})
const ofCase = (table: string, column: string): SealedColumn => ({
  table,
  column,
  family: 'grievance',
  of: 'row.grievance_id',
  frozen: true,
})

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ofRequest('applications.amendment', 'value'),
  ofRequest('applications.application', 'collect_code'),
  {
    ...ofRequest('applications.decision', 'words'),
    // By its primary key: a request has one application.
    owner: 'applications.application owner on owner.application_id = row.application_id',
    of: 'owner.request_id',
    frozen: true,
  },
  ofRequest('applications.objection', 'note'),
  ofRequest('applications.own_reminder', 'words'),
  ofRequest('applications.proof', 'lines'),
  ofRequest('departments.answer', 'body'),
  ...['message', 'bytes'].map((column) => ({
    ...ofRequest('departments.arrival', column),
    owner: 'departments.filing owner on owner.application_id = row.application_id',
    of: 'owner.request_id',
  })),
  ofRequest('departments.filing', 'envelope'),
  ofRequest('departments.filing', 'refusal_words'),
  {
    ...ofRequest('documents.custody_link', 'countersign'),
    owner: 'documents.paper owner on owner.paper_id = row.paper_id',
    of: 'owner.request_id',
    frozen: true,
  },
  {
    ...ofRequest('ratings.rating', 'comment'),
    owner: 'ratings.ask owner on owner.visit_id = row.visit_id',
    of: 'owner.request_id',
    frozen: true,
  },
  { table: 'grievances.grievance', column: 'words', family: 'grievance', of: 'row.id' },
  ofCase('grievances.change', 'reason'),
  ofCase('grievances.decision', 'words'),
  ofCase('grievances.evidence', 'sealed'),
  ofCase('grievances.message', 'words'),
  { table: 'record.download_part', column: 'sealed', family: 'record', of: 'row.download_id' },
  { table: 'standing.application', column: 'sealed', family: 'applicant', of: 'row.applicant_id' },
  {
    table: 'standing.account_change',
    column: 'sealed',
    family: 'applicant',
    of: 'row.facilitator_id',
    frozen: true,
  },
]

/**
 * Files never change (one id, one content), and their ids stand in sealed facts and in what was signed: they stay under the key
 * that sealed them, and every former key of an id that has one is kept. Their keys are named after their request.
 */
export const SEALED_FILES = `select distinct key_id as id from documents.file
  where erased_at is null and request_id = any($1::uuid[]) and key_id = any($2::text[])`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Of scans of identity cards: it seals files alone. */
const FILES_ALONE = 'identity'
const FAMILIES = new Set<string>([...SEALED_COLUMNS.map(({ family }) => family), FILES_ALONE])

/** The UUID of a key's name, and its family; undefined for one of no kind that is known here, whose keys all stay. */
export function partsOf(keyId: string): { family: string; uuid: string } | undefined {
  const colon = keyId.indexOf(':')
  const [family, uuid] = [keyId.slice(0, colon), keyId.slice(colon + 1)]
  return FAMILIES.has(family) && UUID.test(uuid) ? { family, uuid } : undefined
}
