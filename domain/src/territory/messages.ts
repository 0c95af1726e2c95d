import type { LocalText, TemplateText } from '../shared/index.ts'

/**
 * Words for people. A template is plain text with `{value}` and `{person|female:…|male:…|other:…}`;
 * see shared/template.ts. The three languages of a text message are complete, so that no message
 * falls back to another language half-way.
 */
export interface MessageTemplates {
  version: number
  /** Every refusal code of the system, so that each "no" has words. */
  refusals: Record<string, LocalText>
  /** Text messages by template id. */
  sms: Record<string, TemplateText>
  /** What people read for a request's state; `<state>` or `<state>.<mode>`. */
  states: Record<string, LocalText>
  /** Sentence parts of the spoken status. */
  spoken: Record<string, TemplateText>
  /** Roles, blame and other closed lists that people read. */
  words: Record<string, LocalText>
}
