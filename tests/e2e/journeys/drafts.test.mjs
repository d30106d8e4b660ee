import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("Nothing that was typed is lost", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor();
  const { page } = selma;
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const again = page.getByRole("dialog", { name: "Please sign in again" });
  /** @type {{email: string, password: string}} */ let login;

  /** The session ends elsewhere: this browser still believes in it. */
  const endSession = () => selma.context.clearCookies();
  const signInAgain = async () => {
    assert.equal(await again.getByRole("textbox", { name: "E-mail" }).inputValue(), login.email);
    await again.getByLabel(/^Password/).fill(login.password);
    await again.getByRole("button", { name: "Sign in" }).click();
    await again.waitFor({ state: "hidden" });
  };

  await step("a draft is on the server a moment after it was typed", async () => {
    const { demo } = await selma.get("/setup");
    login = demo.logins[0];
    await selma.signIn(login);
    await page.goto("/inbox/mine");
    await page.getByRole("link", { name: /Could the driver ring twice\?/ }).click();
    await answer.click();
    await page.keyboard.type("Dear Harriet,");
    await page.keyboard.press("Enter");
    await page.keyboard.type("the blue door it is.");
    await page.getByText("Draft saved").waitFor();
  });

  await step("it survives a reload, and is marked in the list", async () => {
    await page.reload();
    await answer.getByText("the blue door it is.").waitFor();
    await page.getByRole("link", { name: /Could the driver ring twice\?/ }).getByText("Draft").waitFor();
  });

  await step("it is there in another browser of the same person", async () => {
    const elsewhere = await scene.visitor();
    await elsewhere.signIn(login);
    await elsewhere.page.goto(page.url());
    await elsewhere.page.getByRole("textbox", { name: "Your answer" }).getByText("the blue door it is.").waitFor();
  });

  await step("when the session ends while typing, one signs in over the page and goes on", async () => {
    await endSession();
    await answer.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" The driver will ring twice");
    await again.waitFor();
    await signInAgain();
    assert.match(await answer.innerText(), /The driver will ring twice$/);
    await answer.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" and wait.");
    await page.getByText("Draft saved").waitFor();
  });

  await step("what the server never got survives even a reload without a session", async () => {
    await endSession();
    await answer.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Kept in this browser.");
    await again.waitFor();
    await page.reload();
    await page.getByRole("textbox", { name: "E-mail" }).fill(login.email);
    await page.getByLabel(/^Password/).fill(login.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await answer.getByText("Kept in this browser.").waitFor();
  });

  await step("an answer sent with an ended session goes out as soon as one is back", async () => {
    await answer.fill("Dear Harriet, thank you. The driver rings twice and waits at the blue door.");
    await page.getByText("Draft saved").waitFor();
    await endSession();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await again.waitFor();
    assert.match(await answer.innerText(), /waits at the blue door\.$/);
    await signInAgain();
    await page.getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("waits at the blue door").waitFor();
    assert.equal((await answer.innerText()).trim(), "");
  });

  await step("a letter that is sent while its draft is being saved leaves no draft behind", async () => {
    await answer.click();
    await page.keyboard.type("One thing more: the lamp comes on Friday.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("the lamp comes on Friday").waitFor();
    await page.reload();
    await answer.waitFor();
    await page.getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("the lamp comes on Friday").waitFor();
    assert.equal((await answer.innerText()).trim(), "");
  });
});
