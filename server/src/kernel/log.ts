import { pino, type Logger as Pino } from 'pino'

export type Logger = Pino

/**
 * Structured log on standard error. It takes ids, codes and durations; never bodies, names, phones or identifiers:
 * what might carry them is dropped here, whoever logs it.
 * @param always said in every line, for instance that the system runs without what protects it
 */
export function createLogger(level: string, always: Record<string, string> | null = null): Logger {
  return pino(
    {
      level,
      base: always,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['body', 'req', 'res', 'headers', 'input', 'phone', 'cnic', 'name', '*.phone', '*.cnic', '*.name.ur'],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: false }),
  )
}
