import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

const LIMIT_BYTES = 250_000;

story("The first load is small", demoDesk, async (scene) => {
  await scene.step("until the list can be used, less than 250 kB come over the wire", async () => {
    const selma = await scene.visitor();
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    const { page } = selma;
    const wire = await selma.context.newCDPSession(page);
    await wire.send("Network.enable");
    /** @type {Map<string, string>} */
    const names = new Map();
    /** @type {[string, number][]} */
    const loaded = [];
    wire.on("Network.responseReceived", ({ requestId, response }) => {
      names.set(requestId, response.url);
      const type = response.mimeType;
      const size = Number(response.headers["content-length"] ?? response.headers["Content-Length"] ?? 10_000);
      const coding = response.headers["content-encoding"] ?? response.headers["Content-Encoding"];
      if (/javascript|css|html|json|svg/.test(type) && size > 2_000) assert.ok(coding, `${response.url} is compressed`);
    });
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      loaded.push([names.get(requestId) ?? "?", encodedDataLength]);
    });
    await page.goto("/inbox/mine");
    await page.getByRole("list", { name: "My inbox" }).getByRole("link").first().waitFor();
    const until = loaded.slice();
    // That it can be used: the keyboard opens a ticket.
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("log", { name: "Conversation" }).waitFor();
    const sum = until.reduce((all, [, size]) => all + size, 0);
    console.log(`${Math.round(sum / 1000)} kB in ${until.length} answers`);
    assert.ok(sum < LIMIT_BYTES, until.map(([name, size]) => `${size} ${name}`).join("\n"));
  });
});
