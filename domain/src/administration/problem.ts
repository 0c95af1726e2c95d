/** Why a draft cannot be published as it is. `what` names the thing in it. */
export const DRAFT_PROBLEMS = [
  'schema',
  'same_as_running',
  'department_unknown',
  'office_kind_unknown',
  'place_field_unknown',
  'no_office',
  'field_twice',
  'field_unknown',
  'commission_unknown',
  'service_link_unknown',
  'fee_line_unknown',
  'document_unknown',
  'breaks_case',
  'breaks_field',
  'breaks_document',
  'id_changed',
  'newer_published',
  'template_unknown',
  'words_missing',
  'value_missing',
  'value_unknown',
  'sex_form_missing',
  'gender_assumed',
  'brace_open',
  'not_plain',
  'too_long',
  'reason_fee_unjust',
  'tax_rates_swapped',
  'desk_never_open',
  'unsafe_not_first',
  'cash_cap_too_small',
  'place_unknown',
  'holiday_twice',
  'office_in_use',
] as const
export interface DraftProblem {
  path: string
  code: (typeof DRAFT_PROBLEMS)[number]
  what?: string
}
/** What would leave people who are being served without their footing: refused in words of its own. */
export const breaksRunning = (problem: DraftProblem): boolean => problem.code.startsWith('breaks_')
