import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

const SUBJECT = /Could the driver ring twice\?/;

story("Two agents in two browsers see each other's work at once", demoDesk, async (scene) => {
  const { step } = scene;
  const [selma, ivana, anybody] = [await scene.visitor(), await scene.visitor(), await scene.visitor()];
  const answerOf = (/** @type {import("../browser.mjs").Visitor} */ one) => one.page.getByRole("textbox", { name: "Your answer" });
  const timelineOf = (/** @type {import("../browser.mjs").Visitor} */ one) => one.page.getByRole("log", { name: "Conversation" });
  const meanwhile = ivana.page.getByRole("dialog", { name: "A colleague has just answered" });

  await step("both have the same ticket open", async () => {
    const { demo } = await selma.get("/setup");
    for (const [one, name] of /** @type {const} */ ([[selma, "Selma"], [ivana, "Ivana"]])) {
      await one.signIn(demo.logins.find((/** @type {any} */ login) => login.name.startsWith(name)));
      await one.patch("/me", { language: "en" });
      await one.page.goto("/inbox/team");
      await one.page.getByRole("link", { name: SUBJECT }).click();
      await answerOf(one).waitFor();
    }
  });

  await step("one answers with an override while the other writes", async () => {
    await answerOf(ivana).click();
    await ivana.page.keyboard.type("Dear Harriet, I have told the driver to ring twice.");
    await ivana.page.getByText("Draft saved").waitFor();
    await answerOf(selma).fill("You should have read the manual.");
    await selma.page.locator(".guard-block").first().waitFor();
    await selma.page.getByRole("button", { name: "Send", exact: true }).click();
    const blocked = selma.page.getByRole("dialog", { name: "Another look at the wording" });
    await blocked.getByRole("button", { name: "Send as it is…" }).click();
    await blocked.getByRole("textbox", { name: "Why is this wording right here?" }).fill("These are the words of the insurer's form.");
    await blocked.getByRole("button", { name: "Send with this reason" }).click();
    await blocked.waitFor({ state: "hidden" });
  });

  await step("the other is told at once, and sees the answer with its reason", async () => {
    await timelineOf(ivana).getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("You should have read the manual").waitFor();
    await timelineOf(ivana).getByText("Sent with this wording on purpose: These are the words of the insurer's form.").waitFor();
    await ivana.page.getByText("Something new has come into this conversation since you began.").waitFor();
    assert.match(await answerOf(ivana).innerText(), /I have told the driver/);
  });

  await step("before sending, the other one's answer is shown, and one may go on writing", async () => {
    await answerOf(ivana).press("Control+Enter");
    await meanwhile.getByText("Selma Hadžić").waitFor();
    await meanwhile.getByText("You should have read the manual").waitFor();
    await meanwhile.getByRole("button", { name: "Keep editing" }).click();
    await meanwhile.waitFor({ state: "hidden" });
    assert.equal(await timelineOf(ivana).getByRole("article", { name: "Answer: Ivana Marić" }).count(), 0);
  });

  await step("who still means it sends both", async () => {
    await answerOf(ivana).press("Control+Enter");
    for (const one of [ivana, selma]) {
      await timelineOf(one).getByRole("article", { name: "Answer: Ivana Marić" }).getByText("I have told the driver").waitFor();
    }
    await meanwhile.waitFor({ state: "hidden" });
  });

  await step("a new letter appears in both lists", async () => {
    for (const one of [selma, ivana]) {
      await one.page.goto("/inbox/team");
      await one.page.getByRole("link", { name: SUBJECT }).waitFor();
    }
    const { page } = anybody;
    await page.goto("/letterbox/new");
    await page.getByRole("textbox", { name: "Name" }).fill("Nora Lind");
    await page.getByRole("textbox", { name: "E-mail address" }).fill("nora.lind@example.com");
    await page.getByRole("textbox", { name: "Subject" }).fill("A lamp for the north");
    await page.getByRole("textbox", { name: "Letter" }).fill("Hello, do you deliver to Tromsø? Thank you, Nora");
    await page.getByRole("button", { name: "Send letter" }).click();
    await page.getByRole("status").waitFor();
    for (const one of [selma, ivana]) await one.page.getByRole("link", { name: /A lamp for the north/ }).waitFor();
  });

  await step("who takes it is seen by the other, in the list and on the ticket", async () => {
    const letter = /A lamp for the north/;
    await selma.page.getByRole("link", { name: letter }).click();
    await selma.page.getByRole("button", { name: /Andrei Ionescu|Selma Hadžić|You|Nobody yet|Ivana Marić|Darya Sokolova/ }).first().waitFor();
    const ticket = Number(/tickets\/(\d+)/.exec(selma.page.url())?.[1]);
    const { agents } = { agents: await selma.get("/agents") };
    const lead = agents.find((/** @type {any} */ one) => one.name === "Ivana Marić");
    await selma.put(`/tickets/${ticket}/assignee`, { agent_id: lead.id, team_id: lead.teams[0].id });
    await ivana.page.getByRole("link", { name: /A lamp for the north.*You/ }).waitFor();
    await timelineOf(selma).getByText(/Ivana Marić/).last().waitFor();
  });
});
