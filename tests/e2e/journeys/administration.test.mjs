import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("An admin makes a role and invites somebody with it, who joins; the audit log tells of both", demoDesk, async (scene) => {
  const selma = await scene.visitor();
  const { page } = selma;
  const { demo } = await selma.get("/setup");
  const admin = demo.logins.find((/** @type {any} */ login) => login.role === "admin");
  await selma.signIn(admin);

  await scene.step("the settings and their search", async () => {
    await page.goto("/settings");
    await page.getByRole("searchbox").fill("audit");
    await page.getByRole("link", { name: /Audit log/ }).waitFor();
    assert.equal(await page.getByRole("main").getByRole("link").count(), 1);
    await page.getByRole("searchbox").fill("");
    await assertAccessible(page, "settings", () => page.getByRole("main").getByRole("link").first().waitFor());
  });

  await scene.step("a role of its own", async () => {
    await page.goto("/settings/people");
    await page.getByRole("button", { name: "New role" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of the role").fill("Keeper of the log");
    await dialog.getByLabel("Read the audit log").check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Keeper of the log").first().waitFor();
    await assertAccessible(page, "people", () => page.getByRole("heading", { name: "Roles" }).waitFor());
  });

  let link = "";
  await scene.step("an invitation by hand", async () => {
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail").fill("nada@lumovar.example");
    await dialog.getByRole("combobox", { name: "Role" }).click();
    await page.getByRole("option", { name: "Keeper of the log" }).click();
    await dialog.getByRole("combobox", { name: "Send the letter from" }).click();
    await page.getByRole("option", { name: /No letter/ }).click();
    await dialog.getByRole("button", { name: "Invite", exact: true }).click();
    const shown = await dialog.locator("code").textContent();
    await dialog.getByRole("button", { name: "Done" }).click();
    link = new URL(shown ?? "").pathname;
  });

  const nada = await scene.visitor();
  await scene.step("joining", async () => {
    await nada.page.goto(link);
    await assertAccessible(nada.page, "joining", () => nada.page.getByRole("button", { name: "Begin" }).waitFor());
    await nada.page.getByLabel("Name").fill("Nada Novak");
    await nada.page.getByLabel(/^Password/).fill("four plain words here");
    await nada.page.getByRole("button", { name: "Begin" }).click();
    await nada.page.getByRole("navigation").first().waitFor();
  });

  await scene.step("the log", async () => {
    await nada.page.goto("/settings/audit");
    await nada.page.getByText("Invitation accepted").waitFor();
    await nada.page.getByText("Role made").waitFor();
    await assertAccessible(nada.page, "audit", () => nada.page.getByText("Invitation accepted").first().waitFor());
    const refused = await nada.context.request.get(`${nada.url}/api/v1/roles`);
    assert.equal(refused.status(), 403);
  });

  await scene.step("a rule", async () => {
    await page.goto("/settings/automation");
    await page.getByRole("button", { name: "New rule" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of the rule").fill("Money is urgent");
    await dialog.getByRole("button", { name: "Condition", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Value" }).fill("invoice");
    await dialog.getByRole("button", { name: "Add an action" }).click();
    await page.getByRole("menuitem", { name: "Set the priority" }).click();
    await dialog.getByRole("button", { name: "Try it out" }).click();
    await dialog.getByRole("status").waitFor();
    await assertAccessible(page, "a rule", () => dialog.getByRole("status").waitFor());
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
    await assertAccessible(page, "automation", () => page.getByText("Money is urgent").first().waitFor());
  });
});
