import type { Application } from './desk-words.ts'

/** What the dialog of each act at the desk is given. */
export interface ActDialogProps {
  application: Application
  onClose(): void
  /** It was done: the dialog closes, and after a decision the next application may open. */
  onDone(): void
}
