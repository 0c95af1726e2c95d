export * from './dialects/index.ts'
export * from './fix.ts'
export * from './grid.ts'
export * from './whereabouts.ts'
