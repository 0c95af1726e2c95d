/**
 * Every module, lower tiers first; the number of a tier is its place. A module calls downwards through front doors, upwards
 * only by events, and never one of its own tier. The import rules, the check of schemas, the composition root and the
 * table in ARCHITECTURE.md are all read or written from this list, so a new module is entered here alone.
 */
export const TIERS = [
  ['identity', 'catalogue', 'places', 'slots', 'documents', 'ledger', 'connections', 'consents'],
  ['requests', 'tracking', 'departments', 'workforce', 'signon', 'travel'],
  ['dispatch', 'standing', 'safety'],
  ['applications', 'payments'],
  ['commissions', 'ratings', 'grievances', 'centres'],
  ['casefile', 'reporting', 'notifications', 'administration', 'agencies', 'webhooks', 'reconciliation'],
  ['callcentre'],
  ['record'],
] as const
