import { createContext, useContext } from "react";
import { CONDITIONS_MAX, DEPTH_MAX, FIELDS, startOf, STATES, type Condition, type Sort } from "./model";

/** What a tree of conditions is for: lists that somebody reads, or something that is done by itself. */
export interface Scope {
  fields: Record<string, Sort>;
  states: readonly string[];
  /** Somebody reads: "me" and "my teams" mean something. */
  hasReader: boolean;
  depthMax: number;
  conditionsMax: number;
  first: Condition;
}

const FOR_VIEWS: Scope = {
  fields: FIELDS,
  states: STATES,
  hasReader: true,
  depthMax: DEPTH_MAX,
  conditionsMax: CONDITIONS_MAX,
  first: { field: "state", op: "is", value: startOf("state", "is") },
};

export const FilterScope = createContext(FOR_VIEWS);
export const useFilterScope = () => useContext(FilterScope);
