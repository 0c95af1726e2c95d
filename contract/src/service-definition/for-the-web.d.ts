import type { ServiceDefinition as Definition } from '@app/domain/catalogue'

/**
 * What the web's types are checked against instead of the schema (tsconfig.dom.json): as much of it as a screen uses,
 * so that zod's types are not opened. tools/calls.test.ts holds that the schema is such a one.
 */
export declare const ServiceDefinition: {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Definition }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } }
}
