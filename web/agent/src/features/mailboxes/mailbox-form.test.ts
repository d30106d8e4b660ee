import { describe, expect, it } from "vitest";
import { bodyOf, checkBody, formOf, withTls } from "./mailbox-form";
import { NO_DKIM, NO_OAUTH } from "./handling-form";
import { withProvider } from "./providers";

describe("the form of a mailbox", () => {
  it("leaves a password that nobody typed as it is", () => {
    const body = bodyOf(formOf(null));
    expect(body).toHaveProperty("imap");
    expect(body).not.toHaveProperty("imap.password");
  });
  it("brings the usual port with another TLS mode, and keeps a chosen one", () => {
    const { smtp } = formOf(null);
    expect(withTls("smtp", smtp, "starttls").port).toBe(587);
    expect(withTls("smtp", { ...smtp, port: 2525 }, "starttls").port).toBe(2525);
  });
  it("sends no servers for the letter box of the demonstration", () => {
    expect(bodyOf({ ...formOf(null), kind: "letterbox" })).not.toHaveProperty("imap");
  });
  it("sends no server to read from when letters are brought to us", () => {
    const body = bodyOf({ ...formOf(null), kind: "direct" });
    expect(body).not.toHaveProperty("imap");
    expect(body).toHaveProperty("smtp");
  });
  it("leaves kept secrets as they are and sends those that were typed", () => {
    const form = formOf(null);
    form.handling = { ...form.handling, oauth: { ...NO_OAUTH, kept: true }, dkim: { ...NO_DKIM, kept: true } };
    expect(bodyOf(form).handling).not.toHaveProperty("oauth_client_secret");
    expect(checkBody(form)).not.toHaveProperty("dkim.key");
    form.handling.oauth = { ...NO_OAUTH, refreshToken: "again" };
    expect(bodyOf(form).handling).toMatchObject({ oauth_client_secret: "", oauth_refresh_token: "again" });
  });
  it("fills in the servers of a provider, and the marked reply address where it takes such", () => {
    const form = { ...formOf(null), address: "help@example.org" };
    const filled = { ...form, ...withProvider(form, "Gmail, Google Workspace") };
    expect(filled.imap).toMatchObject({ host: "imap.gmail.com", port: 993, user: "help@example.org" });
    expect(filled.handling).toMatchObject({ tokenPattern: "help+{token}@example.org", trustedServer: "mx.google.com" });
    expect(filled.handling.oauth?.tokenUrl).toContain("https://");
    expect({ ...filled, ...withProvider(filled, "GMX") }.handling.oauth).toBeNull();
  });
});
