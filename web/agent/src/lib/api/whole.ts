/**
 * An answer as it arrives. The description marks what may be null as also absent; the server always sends
 * it, as null, so that after reading nothing is undefined.
 */
export type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;
