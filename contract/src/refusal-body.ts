/** What a refused call answers. */
export interface RefusalBody {
  refusal: string
  message: Record<string, string>
  field?: string
  details?: Record<string, unknown>
}
