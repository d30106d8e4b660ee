import { TextInput, Title } from "@mantine/core";
import { IconSearch, IconSettings } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Page } from "@/ui/page";
import classes from "./settings-home.module.css";
import { GROUPS, settingsOf } from "./settings-pages";

/** Letters without their marks, so that "sanducic" finds "sandučić". */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Everything that can be set, in one place and to be searched. */
export function SettingsHome() {
  const say = useText();
  const me = useMe();
  const [wanted, setWanted] = useState("");
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const pages = settingsOf(me).filter((page) => {
    const text = plain(`${say(page.title)} ${say(page.about)} ${say(`app-settings-${page.group}`)}`);
    return words.every((word) => text.includes(word));
  });
  return (
    <Page title={say("app-settings-title")} about={say("app-settings-about")}>
      <TextInput
        className={classes.search}
        size="md"
        type="search"
        aria-label={say("app-settings-search")}
        placeholder={say("app-settings-search")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {pages.length === 0 && <Empty icon={<IconSettings size={28} />} title={say("app-nothing-found")} />}
      {GROUPS.map((group) => {
        const own = pages.filter((page) => page.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <Title order={2} size="h5" id={`settings-${group}`} className={classes.group}>
              {say(`app-settings-${group}`)}
            </Title>
            <ul className={classes.pages}>
              {own.map((page) => (
                <li key={page.to}>
                  <Link to={page.to} className={classes.page}>
                    <span className={classes.icon} aria-hidden>
                      {page.icon}
                    </span>
                    <span>
                      <b>{say(page.title)}</b>
                      <span className={classes.about}>{say(page.about)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
