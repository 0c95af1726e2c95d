/**
 * A row of which its module knows some columns more exactly than the database does: which words a text holds, what a json
 * is made of. Only columns that the row has can be named, and only by a type that fits.
 */
export type Known<Row, More extends { [Name in keyof More]: Name extends keyof Row ? Row[Name] : never }> = Omit<
  Row,
  keyof More
> &
  More
