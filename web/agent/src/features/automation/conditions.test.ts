import { expect, test } from "vitest";
import { readGroup, written } from "./conditions";

test("conditions go to the server and come back as they were", () => {
  const group = {
    all: [
      { field: "subject", op: "contains", value: "invoice" },
      { any: [{ field: "tag_name", op: "is_not", value: "vip" }, { field: "field:7", op: "is", value: ["a"] }] },
      { field: "waiting", op: "longer_ago", value: { count: 2, unit: "days" } },
      { field: "language", op: "none", value: undefined },
    ],
  };
  const kept = written(group);
  expect(kept).toEqual({
    all: [
      { field: "subject", is: "contains", value: "invoice" },
      { any: [{ field: "tag", is: "is_not", value: "vip" }, { field: "field:7", op: "is", value: ["a"] }] },
      { field: "waiting", op: "longer_ago", value: { count: 2, unit: "days" } },
      { field: "language", op: "none", value: undefined },
    ],
  });
  expect(readGroup(kept)).toEqual(group);
});

test("what earlier rules say is shown in today's conditions", () => {
  const said = (field: string, is: string, value = "") => readGroup({ all: [{ field, is, value } as never] });
  expect(said("priority", "more_than", "2")).toEqual({ all: [{ field: "priority", op: "at_least", value: 3 }] });
  expect(said("team", "is", "4")).toEqual({ all: [{ field: "team", op: "is", value: [4] }] });
  expect(said("assignee", "empty")).toEqual({ all: [{ field: "assignee", op: "none" }] });
  expect(said("state", "is_not", "waiting")).toEqual({ all: [{ field: "state", op: "is_not", value: ["waiting"] }] });
  expect(said("waiting_hours", "more_than", "3")).toEqual({
    all: [{ field: "waiting", op: "longer_ago", value: { count: 4, unit: "hours" } }],
  });
  expect(readGroup({ field: "subject", is: "is", value: "x" })).toEqual({ all: [{ field: "subject", op: "is", value: "x" }] });
});
