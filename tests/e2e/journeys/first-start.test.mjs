import assert from "node:assert/strict";
import { emptyDesk } from "../desk.mjs";
import { story } from "../story.mjs";

const LOGIN = { email: "ada@lumora.example", password: "a lamp over every table" };

story("First start: a desk is founded, a mailbox connected, a language chosen", emptyDesk, async (scene) => {
  const { step } = scene;
  const ada = await scene.visitor();
  const { page } = ada;
  const field = (/** @type {string | RegExp} */ name) => page.getByRole("textbox", { name, exact: true });
  const password = page.getByLabel(/^Password/);

  await step("the first who opens it founds the company; a refusal stands at its field", async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "Welcome to Rapport" }).waitFor();
    await field("Name of the company").fill("Lumora");
    await field("Name").fill("Ada Kovač");
    await field("E-mail").fill(LOGIN.email);
    await password.fill("short");
    await page.getByRole("button", { name: "Open the desk" }).click();
    await page.locator("[aria-invalid=true][type=password]").waitFor();
    await password.fill(LOGIN.password);
    await page.getByRole("button", { name: "Open the desk" }).click();
    await page.getByRole("heading", { name: "My inbox" }).waitFor();
    const me = await ada.get("/session");
    assert.equal(me.agent.role, "admin");
    assert.deepEqual([me.company.name, me.company.demo], ["Lumora", false]);
  });

  await step("nobody founds it a second time", async () => {
    const other = await scene.visitor();
    await other.page.goto("/");
    await other.page.getByRole("heading", { name: "Lumora" }).waitFor();
    const again = { company_name: "Mine", language: "en", time_zone: "UTC", name: "M", email: "m@lumora.example" };
    await assert.rejects(other.post("/setup", { ...again, password: "also a long password" }), /: 40[39] /);
  });

  await step("a mailbox is connected; its test says what the servers answered", async () => {
    await page.getByRole("link", { name: "Settings" }).first().click();
    await page.getByRole("main").getByRole("link", { name: "Mailboxes" }).click();
    await page.getByRole("button", { name: "Add a mailbox" }).click();
    const form = page.getByRole("dialog", { name: "Add a mailbox" });
    await form.getByRole("textbox", { name: "Name", exact: true }).fill("Hello");
    await form.getByRole("textbox", { name: "E-mail address" }).fill("hello@lumora.example");
    for (const name of ["Incoming mail (IMAP)", "Outgoing mail (SMTP)"]) {
      const server = form.getByRole("group", { name });
      // Nobody listens there: the refusal comes at once, and nothing leaves the machine.
      await server.getByRole("textbox", { name: "Server" }).fill("127.0.0.1");
      await server.getByLabel(/^Port/).fill("1");
      await server.getByRole("textbox", { name: "Login" }).fill("hello");
      await server.getByLabel(/^Password/).fill("secret of the post");
    }
    await form.getByRole("button", { name: "Test this mailbox" }).click();
    await form.getByText("Incoming mail does not work yet").waitFor();
    await form.getByText("Outgoing mail does not work yet").waitFor();
    await form.getByRole("textbox", { name: "Signature" }).fill("Lumora, lamps and light");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByText("hello@lumora.example").waitFor();
    const [mailbox] = await ada.get("/mailboxes");
    assert.equal(mailbox.signature, "Lumora, lamps and light");
    assert.equal(mailbox.imap.password_set, true);
    assert.ok(!JSON.stringify(mailbox).includes("secret of the post"), "a password never comes back");
  });

  await step("it says that its server cannot be reached, and changes keep its password", async () => {
    await page.getByText(/127\.0\.0\.1/).first().waitFor();
    await page.getByRole("button", { name: "Change" }).click();
    const form = page.getByRole("dialog", { name: "Change the mailbox" });
    await form.getByRole("textbox", { name: "Name", exact: true }).fill("Hello and good day");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByText("Hello and good day").waitFor();
    const [mailbox] = await ada.get("/mailboxes");
    assert.equal(mailbox.smtp.password_set, true);
  });

  await step("the profile speaks another language at once, and still after a reload", async () => {
    await page.goto("/profile");
    await page.getByRole("combobox", { name: "Language of the app" }).click();
    await page.getByRole("option", { name: /Српски/ }).click();
    const title = page.getByRole("heading", { name: "Мој профил" });
    await title.waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "sr-Cyrl");
    await page.reload();
    await title.waitFor();
    await ada.patch("/me", { language: "en" });
  });

  await step("one leaves and signs in again; a wrong password is told", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: /Ada Kovač/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await field("E-mail").fill(LOGIN.email);
    await password.fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    await password.fill(LOGIN.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "My inbox" }).waitFor();
  });
});
