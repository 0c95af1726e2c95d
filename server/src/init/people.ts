import { normalisePhone } from '@app/domain/shared'
import type { NewAdministrator } from '../modules/identity/index.ts'
import type { Asking, Question } from './ask.ts'
import type { Flags } from './flags.ts'

const LANGUAGES = ['en', 'ur', 'ur-Latn'] as const
const isLanguage = (said: string): said is (typeof LANGUAGES)[number] => (LANGUAGES as readonly string[]).includes(said)

const phoneRead: NonNullable<Question['read']> = (said) => {
  const phone = normalisePhone(said)
  return phone ? { value: phone } : { wrong: `"${said}" is no telephone number; write it like 0300 1234567.` }
}

/** Whoever types quickly answers the next question: a number is nobody's name, and a name in English letters none in Urdu. */
const nameRead: NonNullable<Question['read']> = (said) =>
  /\p{Letter}/u.test(said) ? { value: said } : { wrong: `"${said}" is no name: there are no letters in it.` }
const urduRead: NonNullable<Question['read']> = (said) =>
  said === '' || /\p{Script=Arabic}/u.test(said)
    ? { value: said }
    : { wrong: `"${said}" is not in Urdu script; Enter leaves it out.` }

/** One administrator, by flags or at the terminal. */
export async function askPerson(
  asking: Asking,
  flags: Flags,
  which: 'first' | 'second',
  taken?: string,
): Promise<NewAdministrator> {
  const of = (part: string) => ({ flag: `${which}-${part}`, given: flags.values[`${which}-${part}`] })
  const name = await asking.ask({ ...of('name'), words: `Name of the ${which} administrator`, read: nameRead })
  const nameUr = await asking.ask({
    ...of('name-ur'),
    words: 'The same name in Urdu script, if you like',
    otherwise: '',
    read: urduRead,
  })
  const phone = await asking.ask({
    ...of('phone'),
    words: `Their mobile number`,
    read: (said) => {
      const read = phoneRead(said)
      return 'value' in read && read.value === taken
        ? { wrong: 'That is the first administrator’s number: the two are two people.' }
        : read
    },
  })
  const language = await asking.ask({
    ...of('language'),
    words: `Language of their texts (${LANGUAGES.join(', ')})`,
    otherwise: 'en',
    read: (said) => (isLanguage(said) ? { value: said } : { wrong: `One of ${LANGUAGES.join(', ')}.` }),
  })
  return {
    name: name.slice(0, 80),
    nameUr: nameUr.slice(0, 80),
    phone,
    language: isLanguage(language) ? language : 'en',
  }
}
