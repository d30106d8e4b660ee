// The five minutes of the README, as a newcomer lives them.

import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { eventually } from "../browser.mjs";
import { story } from "../story.mjs";

const SUBJECT = "Could the driver ring twice?";
const HARRIET = "harriet.collins@example.com";

story("Five minutes: a letter becomes an answer, a promise, and the question whether it is solved", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor();
  const harriet = await scene.visitor({ timezoneId: "Europe/London" });
  const { page } = selma;
  const letters = harriet.page;
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const timeline = page.getByRole("log", { name: "Conversation" });
  /** What the other side wrote is in a frame of its own. */
  const letterText = letters.frameLocator("article iframe").locator("body");

  await step("one click signs in, and the inbox lists who waits", async () => {
    await selma.signInByChip("Selma Hadžić");
    await page.getByRole("heading", { name: "My inbox" }).waitFor();
    const rows = page.getByRole("list", { name: "My inbox" }).getByRole("listitem");
    await rows.first().waitFor();
    assert.equal(await rows.count(), (await selma.get("/inbox?view=mine")).items.length);
    assert.match(await rows.first().innerText(), /waiting 2 hours/);
  });

  await step("a ticket opens with the customer's words and the customer beside them", async () => {
    await page.getByRole("link", { name: new RegExp(SUBJECT.replace("?", "\\?")) }).click();
    await timeline.getByRole("article", { name: "Customer: Harriet Collins" }).getByText("the blue door").waitFor();
    const side = page.getByRole("complementary", { name: "Customer" });
    await side.getByText(HARRIET).waitFor();
    await side.getByText(/in London/).waitFor();
  });

  await step("a rude sentence is underlined; the keyboard shows why and takes the better wording", async () => {
    await answer.click();
    await page.keyboard.type("Calm down.");
    await page.locator("[data-finding]").getByText("Calm down").waitFor();
    await page.keyboard.press("Alt+Enter");
    const why = page.getByRole("dialog", { name: "Better worded differently" });
    await why.getByText("Orders the customer to feel differently").waitFor();
    const offered = await why.locator("blockquote").innerText();
    await page.keyboard.press("Tab");
    await why.waitFor({ state: "hidden" });
    assert.equal(await answer.innerText(), offered);
    assert.equal(await answer.evaluate((element) => element.contains(document.activeElement)), true);
  });

  await step("what blocks is not sent; an override asks for a reason; one goes on editing", async () => {
    await answer.fill("You should have read the manual.");
    await page.locator(".guard-block").first().waitFor();
    await page.keyboard.press("Control+Enter");
    const blocked = page.getByRole("dialog", { name: "Another look at the wording" });
    await blocked.getByText("Perhaps:").first().waitFor();
    await blocked.getByRole("button", { name: "Send as it is…" }).click();
    const anyway = blocked.getByRole("button", { name: "Send with this reason" });
    assert.equal(await anyway.isDisabled(), true);
    await blocked.getByRole("textbox", { name: "Why is this wording right here?" }).fill("because");
    assert.equal(await anyway.isDisabled(), true, "a word is no reason");
    await blocked.getByRole("button", { name: "Keep editing" }).click();
    await blocked.waitFor({ state: "hidden" });
    assert.equal(await answer.innerText(), "You should have read the manual.");
    assert.equal(await timeline.getByRole("article", { name: /^Answer/ }).count(), 0);
  });

  await step("a promise is recognised with the time it means in London, and kept with Enter", async () => {
    await answer.fill("Dear Harriet, the driver knows about the blue door. I will call you tomorrow before noon.");
    const chips = page.getByRole("list", { name: "Promises in your text" });
    await chips.getByText("by tomorrow 12:00 in London").waitFor();
    await chips.getByText("tomorrow 13:00 where you are").waitFor();
    await chips.getByRole("button", { name: "Note this promise" }).focus();
    await page.keyboard.press("Enter");
    await chips.getByRole("button", { name: "Do not note this promise" }).waitFor();
  });

  await step("the answer goes out and says so; the promise stands in the ledger", async () => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const sent = timeline.getByRole("article", { name: "Answer: Selma Hadžić" });
    await sent.getByText("the driver knows about the blue door").waitFor();
    await sent.getByText("Delivered").waitFor();
    const promises = page.getByRole("complementary", { name: "Customer" }).getByText("Open promises");
    await promises.waitFor();
    const { items } = await selma.get("/promises?view=mine");
    const noted = items.find((/** @type {any} */ one) => one.customer.name === "Harriet Collins");
    assert.equal(noted.due_at, "2026-01-13T12:00:00Z");
    await eventually("the draft is gone with the letter", async () => {
      const { items: mine } = await selma.get("/inbox?view=mine");
      return mine.every((/** @type {any} */ item) => !item.draft);
    });
  });

  await step("the customer finds the answer in the letter box and answers it", async () => {
    await letters.goto("/letterbox");
    await letters.getByRole("link", { name: HARRIET }).click();
    await letters.getByRole("link", { name: new RegExp(SUBJECT.replace("?", "\\?")) }).filter({ hasText: "New" }).first().click();
    await letterText.getByText("the driver knows about the blue door").waitFor();
    await letters.getByRole("textbox", { name: "Your answer" }).fill("That is kind of you. Please call after ten.");
    await letters.getByRole("button", { name: "Send answer" }).click();
    await letters.getByRole("status").getByText("Your letter is with").waitFor();
  });

  await step("it stands on the open ticket without a reload", async () => {
    await timeline.getByRole("article", { name: "Customer: Harriet Collins" }).getByText("Please call after ten.").waitFor();
  });

  await step("an open promise holds the ticket open until it is marked as kept", async () => {
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Resolve this ticket" });
    await dialog.getByText("Something is still promised here").waitFor();
    await dialog.getByText("Did I do all I could to make it easy?").waitFor();
    await dialog.getByText("Yes", { exact: true }).click();
    const resolve = dialog.getByRole("button", { name: "Resolve" });
    assert.equal(await resolve.isDisabled(), true);
    await dialog.getByRole("button", { name: "Kept" }).click();
    await dialog.getByText("Something is still promised here").waitFor({ state: "hidden" });
    await dialog.getByRole("textbox", { name: /What stood in the way/ }).fill("Nothing: she wrote all there was to know.");
    await dialog.getByRole("textbox", { name: /Why it needs no answer/ }).fill("She only thanks.");
    await resolve.click();
    await page.getByText("Resolved. The customer will be asked later whether it really is.").waitFor();
    const { items } = await selma.get("/inbox?view=resolved");
    assert.ok(items.some((/** @type {any} */ item) => item.subject === SUBJECT));
  });

  await step("the agent looks at the resolved ticket", async () => {
    await page.goto("/inbox/resolved?sort=newest");
    await page.getByRole("link", { name: new RegExp(SUBJECT.replace("?", "\\?")) }).click();
    await page.getByRole("button", { name: "Reopen" }).waitFor();
  });

  await step("two days later the customer is asked in a letter", async () => {
    await letters.goto("/letterbox");
    await letters.getByRole("button", { name: "+2 days" }).click();
    const asked = letters.getByRole("link", { name: /Is it really solved\?/ }).filter({ hasText: "New" });
    await eventually("the survey letter arrives", async () => {
      await letters.goto(`/letterbox/of/${HARRIET}`);
      return (await asked.count()) > 0;
    });
    await asked.first().click();
    await letterText.getByText("is it really solved?", { exact: false }).first().waitFor();
  });

  await step("opening the link changes nothing; “not yet” takes one click", async () => {
    const opening = harriet.context.waitForEvent("page");
    await letterText.getByRole("link", { name: "Not yet" }).click();
    const survey = await opening;
    await survey.getByRole("button", { name: "Not yet" }).waitFor();
    const ticket = Number(/tickets\/(\d+)/.exec(page.url())?.[1]);
    assert.equal((await selma.get(`/tickets/${ticket}`)).state, "resolved", "a scanner that opens links reopens nothing");
    await survey.getByRole("button", { name: "Not yet" }).click();
    await survey.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
    await survey.getByRole("textbox", { name: "What is still missing?" }).fill("He rang at the grey door.");
    await survey.getByRole("radio", { name: /^2/ }).check({ force: true });
    await survey.getByRole("button", { name: "Send" }).click();
    await survey.getByRole("heading", { name: "Thank you" }).waitFor();
  });

  await step("the ticket is back with the same agent, live", async () => {
    await page.getByRole("button", { name: "Resolve", exact: true }).waitFor();
    await page.getByRole("complementary", { name: "Customer" }).getByText("He rang at the grey door.").waitFor();
    const { items } = await selma.get("/inbox?view=mine");
    const back = items.find((/** @type {any} */ item) => item.subject === SUBJECT);
    assert.equal(back.assignee.name, "Selma Hadžić");
    assert.equal(back.state, "open");
  });
});
