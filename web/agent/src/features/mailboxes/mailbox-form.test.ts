import { describe, expect, it } from "vitest";
import { bodyOf, formOf, withTls } from "./mailbox-form";

describe("the form of a mailbox", () => {
  it("leaves a password that nobody typed as it is", () => {
    const body = bodyOf(formOf(null), "imap");
    expect(body.imap).not.toHaveProperty("password");
  });
  it("brings the usual port with another TLS mode, and keeps a chosen one", () => {
    const { smtp } = formOf(null);
    expect(withTls("smtp", smtp, "starttls").port).toBe(587);
    expect(withTls("smtp", { ...smtp, port: 2525 }, "starttls").port).toBe(2525);
  });
  it("sends no servers for the letter box of the demonstration", () => {
    expect(bodyOf(formOf(null), "letterbox")).not.toHaveProperty("imap");
  });
});
