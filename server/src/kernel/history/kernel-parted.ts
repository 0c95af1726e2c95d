import { closeAuditPart } from '../secrets/audit-close.ts'
import type { Parted } from './parted.ts'

/** The kernel's own tables in parts. */
export const KERNEL_PARTED: readonly Parted[] = [
  { table: 'kernel.command', step: 'month', clock: 'real', keptDays: (k) => k.config.keptDays.commands },
  // The published figures are counted again from what was announced, however long ago.
  { table: 'kernel.event', step: 'month', clock: 'real', keptDays: () => null },
  { table: 'kernel.reaction_done', step: 'month', clock: 'real', keptDays: (k) => k.config.keptDays.reactions },
  // A month's links go together with its rows.
  { table: 'kernel.audit_link', step: 'month', clock: 'real', keptDays: () => null },
  {
    table: 'kernel.audit',
    step: 'month',
    clock: 'real',
    keptDays: (k) => k.config.keptDays.audit,
    close: closeAuditPart,
  },
]
