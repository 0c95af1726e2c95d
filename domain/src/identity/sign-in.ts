/** Who is sent a code to sign in, how often, and what is too much. */
export interface SignInRules {
  /** How the numbers begin that are texted: countries, or networks in them. Satellites are never among them. */
  prefixes: readonly string[]
  /** To one number within an hour, asked for in a browser in which it signed in before. */
  hourlyKnown: number
  /** To one number within an hour, from all other browsers together, and of these from one network. */
  hourlyStrangers: number
  hourlyStrangersByNetwork: number
  /** To one number within a day, from browsers that it does not know. */
  dailyStrangers: number
  /** From one network: a carrier gives one address to hundreds of phones. */
  hourlyByNetwork: number
  dailyByNetwork: number
  /** Of the whole programme: more than this is an alarm, and strangers wait longer; nobody is shut out by it. */
  programmeHourly: number
  programmeDaily: number
  /** Wrong codes from one network within an hour, before it may try no more; and at so many numbers it is an alarm. */
  wrongByNetwork: number
  guessedNumbers: number
}

/** Where the pack says nothing. */
export const SIGN_IN_RULES: SignInRules = {
  prefixes: ['+'],
  hourlyKnown: 8,
  hourlyStrangers: 8,
  hourlyStrangersByNetwork: 5,
  dailyStrangers: 20,
  hourlyByNetwork: 1_000,
  dailyByNetwork: 6_000,
  programmeHourly: 20_000,
  programmeDaily: 120_000,
  wrongByNetwork: 500,
  guessedNumbers: 40,
}

/** Global satellite and other numbers of no country: a text costs tens of times as much, and part of it goes to who asked. */
const OF_NO_COUNTRY = ['+870', '+878', '+881', '+882', '+883', '+888', '+979']

export const isTexted = (phone: string, prefixes: readonly string[]): boolean =>
  !OF_NO_COUNTRY.some((prefix) => phone.startsWith(prefix)) && prefixes.some((prefix) => phone.startsWith(prefix))

/** What was asked for lately, of one number and from one network. */
export interface AskedLately {
  /** In this browser, which the number knows. */
  knownHour: number
  strangersHour: number
  strangersHourHere: number
  strangersDay: number
  networkHour: number
  networkDay: number
}

/** Whether one more may be sent. Strangers use up nothing of somebody who comes from a browser that their number knows. */
export function mayAskForCode(rules: SignInRules, known: boolean, lately: AskedLately, allowance = 1): boolean {
  const within = (count: number, most: number): boolean => count < most * allowance
  if (known) return within(lately.knownHour, rules.hourlyKnown)
  return (
    within(lately.strangersHour, rules.hourlyStrangers) &&
    within(lately.strangersHourHere, rules.hourlyStrangersByNetwork) &&
    within(lately.strangersDay, rules.dailyStrangers) &&
    within(lately.networkHour, rules.hourlyByNetwork) &&
    within(lately.networkDay, rules.dailyByNetwork)
  )
}

/** Guessing over many numbers is told when it begins, and again each time it has doubled. */
export const isNewlyGuessing = (numbers: number, { guessedNumbers }: SignInRules): boolean =>
  numbers >= guessedNumbers && Number.isInteger(Math.log2(numbers / guessedNumbers))
