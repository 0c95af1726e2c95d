export * from './fix.ts'
export * from './grid.ts'
export * from './travel-time.ts'
export * from './whereabouts.ts'
