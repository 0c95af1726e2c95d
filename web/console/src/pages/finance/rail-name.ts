/** Rails are named by their code; the PSID is known by this name in both languages. */
export const railName = (rail: string): string => rail.toUpperCase()
