/** What the server answers instead of a result (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly field: string | null,
    readonly requestId: string | null,
    readonly extras: Record<string, unknown>,
  ) {
    super(detail);
    this.name = "Problem";
  }

  /** The extra member of that name, when it is a list. */
  list<T>(name: string): T[] {
    const value = this.extras[name];
    return Array.isArray(value) ? (value as T[]) : [];
  }
}

/** Reads a problem from a body of any kind: proxies answer with pages of their own. */
export function problemFrom(status: number, body: unknown): Problem {
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const word = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string) : null);
  return new Problem(
    status,
    word("code") ?? (status === 0 ? "unreachable" : "unknown"),
    word("detail") ?? word("title") ?? "",
    word("field"),
    word("request_id"),
    fields,
  );
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
