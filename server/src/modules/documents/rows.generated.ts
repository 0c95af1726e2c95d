// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface CaseFileColumns {
  request_id: string
  opened_at: Date
  identity_erased_at: Date | null
  erased_at: Date | null
}

export interface CustodyLinkColumns {
  paper_id: string
  place: number
  act: string
  from_kind: string
  from_id: string
  to_kind: string
  to_id: string
  to_name: unknown
  from_name: unknown
  bag_no: string
  report: string
  countersign: Buffer | null
  countersign_hash: string
  actor: string
  at: Date
  hash: string
  seq: number
  written_at: Date
}

export interface CustodySealColumns {
  place: number
  paper_id: string
  link_place: number
  digest: Buffer
  link: Buffer
  key_id: string
  sealed_at: Date
}

export interface FileColumns {
  file_id: string
  request_id: string
  item_id: string
  side: 'front' | 'back' | 'page'
  page: number
  media_type: string
  bytes: number
  width: number | null
  height: number | null
  sha256: Buffer
  key_id: string
  checks: unknown
  ok: boolean
  stored_by: string
  stored_at: Date
  replaced_at: Date | null
  erased_at: Date | null
}

export interface FileReadColumns {
  id: number
  file_id: string
  request_id: string
  read_by: string
  why: string
  read_at: Date
}

export interface IssuedFileColumns {
  file_id: string
  request_id: string
  sha256: Buffer
  code: string
  issued_at: Date
  replaced_at: Date | null
}

export interface PaperColumns {
  paper_id: string
  request_id: string
  item_id: string
  name: unknown
  handling: 'seen' | 'scanned' | 'carried' | 'surrendered' | 'issued'
  origin: 'citizen' | 'office'
  identity_card: boolean
  first_kind: string
  first_id: string
  holder_kind: 'citizen' | 'facilitator' | 'office' | 'centre' | 'lost'
  holder_id: string
  holder_name: unknown
  bag_no: string | null
  since: Date
  home: boolean
  is_out: boolean
  links: number
  head_hash: string
}
