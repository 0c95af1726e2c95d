/**
 * Every job and every timer of the system, with the payload that each carries. Empty here: the module that does the work
 * declares it beside its handler (`declare module … { interface Jobs { … } }`), so that whoever enqueues it, in whatever
 * tier, is held to the payload without knowing the module.
 */
export interface Jobs {}

/** Timers carry a key; those that carry nothing else are declared `null`. */
export interface Timers {}
