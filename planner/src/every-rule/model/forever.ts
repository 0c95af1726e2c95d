/** Latest time the engine computes with: a window "at any time" ends here. */
export const FOREVER = 1_000_000_000
