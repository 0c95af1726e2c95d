export const ops = ['operations', 'supervisor'] as const
