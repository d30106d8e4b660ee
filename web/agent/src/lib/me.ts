import { useQuery } from "@tanstack/react-query";
import type { Me } from "./api/model";
import { meQuery } from "./api/queries";

/** Who is signed in. Only for parts that are shown to somebody who is. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error("nobody is signed in");
  return data;
}
