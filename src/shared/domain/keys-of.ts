/** The keys of a data table as the non-empty tuple that `z.enum` wants, in the table's own order. */
export const keysOf = <T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
