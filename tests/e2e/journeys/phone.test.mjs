import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("On a phone one reads, answers and finds the way", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor({ viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const { page } = selma;
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const fits = async () => {
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${inner} px in ${outer} px`);
  };

  await step("the list", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: /Selma Hadžić/ }).tap();
    await page.getByRole("list", { name: "My inbox" }).getByRole("link").first().waitFor();
    await fits();
  });
  await step("the menu leads elsewhere and closes", async () => {
    await page.getByRole("button", { name: "Menu" }).tap();
    const menu = page.getByRole("dialog");
    await menu.getByRole("link", { name: /Promises/ }).tap();
    await page.getByRole("heading", { name: "Promises" }).waitFor();
    await menu.waitFor({ state: "hidden" });
    await fits();
    await page.goBack();
  });
  await step("the ticket, and the customer in a tab beside it", async () => {
    await page.getByRole("link", { name: /Could the driver ring twice\?/ }).tap();
    await page.getByRole("article", { name: "Customer: Harriet Collins" }).waitFor();
    await fits();
    await page.getByText("Customer", { exact: true }).first().tap();
    await page.getByText("in London").waitFor();
    await fits();
    await page.getByText("Conversation", { exact: true }).first().tap();
  });
  await step("an answer with a promise goes out", async () => {
    await answer.tap();
    await answer.fill("Dear Harriet, the driver rings twice. I will call you tomorrow by 12:00.");
    await page.getByRole("button", { name: "Note this promise" }).tap();
    await fits();
    const send = page.getByRole("button", { name: "Send", exact: true });
    const box = await send.boundingBox();
    assert.ok(box && box.y + box.height <= PHONE.height, "the button is on the screen");
    assert.ok(box.height >= 24, "and large enough for a finger");
    await send.tap();
    await page.getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("rings twice").waitFor();
    await fits();
  });
  await step("back to the list", async () => {
    await page.getByRole("button", { name: "Back" }).tap();
    await page.getByRole("list", { name: "My inbox" }).waitFor();
  });
});
