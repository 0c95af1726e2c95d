export const clerk = ['centre'] as const
export const looking = ['centre', 'operations', 'supervisor'] as const
export const ID = '01900000-0000-7000-8000-000000000001'
export const CENTRE = 'walk-in-centre-lahore'
