import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

// As a spreadsheet of the region saves it: semicolons, Windows-1250.
const FILE = Buffer.concat([
  Buffer.from("Ime i prezime;E-mail;Mobitel;Firma;Opaska\r\n"),
  Buffer.from([0x8a]), // Š
  Buffer.from("ejla Husi"),
  Buffer.from([0xe6]), // ć
  Buffer.from(";sejla.husic@uvoz.example;+387 61 909 101;Uvoz d.o.o.;Voli kratke odgovore\r\n"),
  Buffer.from("Marko Uvozni;marko@uvoz.example;;Uvoz d.o.o.;\r\n"),
  Buffer.from("Bez Adrese;nije-adresa;;;\r\n"),
]);

story("A list of customers becomes customers, after a look", demoDesk, async (scene) => {
  const { step, look } = scene;
  const selma = await scene.visitor();
  const { page } = selma;

  await step("an admin brings a file, and its columns are understood", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins.find((/** @type {any} */ login) => login.name.startsWith("Selma")));
    await selma.patch("/me", { language: "en" });
    await page.goto("/customers");
    await page.getByRole("link", { name: "Import from a file" }).click();
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    await page.locator("input[type=file]").setInputFiles({ name: "kupci.csv", mimeType: "text/csv", buffer: FILE });
    await page.getByRole("heading", { level: 1, name: "kupci.csv" }).waitFor();
    await page.getByText("Šejla Husić").first().waitFor();
    const said = await page.getByRole("combobox", { name: "Meaning of Mobitel" }).inputValue();
    assert.equal(said, "Telephone");
  });

  await step("what was not understood is said", async () => {
    await page.getByRole("combobox", { name: "Meaning of Opaska" }).click();
    await page.getByRole("option", { name: "Note", exact: true }).click();
    await page.getByRole("heading", { name: "Checked: nothing is written yet" }).waitFor();
    await page.getByText("Voli kratke odgovore").nth(1).waitFor();
    const { items } = await selma.get("/customers?q=husi&limit=5");
    assert.equal(items.length, 0, "looking writes nothing");
  });

  await look("the page of an import is accessible", () => assertAccessible(page, "import"));

  await step("the rows are written, and those that cannot be taken are named", async () => {
    await page.getByRole("button", { name: "Import 2 rows" }).click();
    await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
    await page.getByText("1 row cannot be taken").click();
    await page.getByText("Line 4").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download them with line and reason" }).click();
    assert.match((await download).suggestedFilename(), /^import-\d+\.csv$/);
  });

  await step("they are customers now, of one organisation", async () => {
    await page.goto("/customers");
    await page.getByRole("searchbox", { name: "Find a customer" }).fill("husic");
    await page.getByRole("link", { name: /Šejla Husić/ }).click();
    await page.getByText("Uvoz d.o.o.").first().waitFor();
    await page.getByText("Voli kratke odgovore").waitFor();
  });

  await look("the list of imports is accessible", async () => {
    await page.goto("/customers/imports");
    await page.getByText("kupci.csv").waitFor();
    await assertAccessible(page, "imports");
  });
});
