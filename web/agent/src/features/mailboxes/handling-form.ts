import type { Mailbox } from "@/lib/api/model";

type Handling = NonNullable<Mailbox["handling"]>;

/** How letters are handled, as the form holds it; an empty secret means the one that is kept. */
export interface HandlingForm {
  senderName: Handling["sender_name"];
  tokenPattern: string;
  returnTokens: boolean;
  moreFolders: string;
  afterwards: Handling["afterwards"];
  moveTo: string;
  trustedServer: string;
  oauth: { tokenUrl: string; clientId: string; scope: string; clientSecret: string; refreshToken: string; kept: boolean } | null;
  dkim: { domain: string; selector: string; key: string; kept: boolean } | null;
}

export const NO_OAUTH = { tokenUrl: "", clientId: "", scope: "", clientSecret: "", refreshToken: "", kept: false };
export const NO_DKIM = { domain: "", selector: "", key: "", kept: false };

export function handlingOf(handling: Mailbox["handling"]): HandlingForm {
  const oauth = handling?.oauth;
  const dkim = handling?.dkim;
  return {
    senderName: handling?.sender_name ?? "agent_and_company",
    tokenPattern: handling?.token_pattern ?? "",
    returnTokens: handling?.return_tokens ?? false,
    moreFolders: handling?.more_folders.join(", ") ?? "",
    afterwards: handling?.afterwards ?? "seen",
    moveTo: handling?.move_to ?? "",
    trustedServer: handling?.trusted_server ?? "",
    oauth: oauth
      ? { ...NO_OAUTH, tokenUrl: oauth.token_url, clientId: oauth.client_id, scope: oauth.scope ?? "", kept: handling.oauth_secret_set }
      : null,
    dkim: dkim ? { ...NO_DKIM, domain: dkim.domain, selector: dkim.selector, kept: handling.dkim_key_set } : null,
  };
}

/** Both secrets go together; when nobody typed any, the kept ones stay. */
const secrets = ({ clientSecret, refreshToken }: { clientSecret: string; refreshToken: string }) =>
  clientSecret === "" && refreshToken === "" ? null : { secret: clientSecret, token: refreshToken };

export function handlingBody(form: HandlingForm) {
  const { oauth, dkim } = form;
  const typed = oauth && secrets(oauth);
  return {
    sender_name: form.senderName,
    token_pattern: form.tokenPattern.trim() || null,
    return_tokens: form.returnTokens,
    more_folders: form.moreFolders
      .split(",")
      .map((folder) => folder.trim())
      .filter((folder) => folder !== ""),
    afterwards: form.afterwards,
    move_to: form.moveTo.trim() || null,
    trusted_server: form.trustedServer.trim() || null,
    oauth: oauth && { token_url: oauth.tokenUrl, client_id: oauth.clientId, scope: oauth.scope },
    ...(typed && { oauth_client_secret: typed.secret, oauth_refresh_token: typed.token }),
    dkim: dkim && { domain: dkim.domain, selector: dkim.selector },
    ...(dkim && dkim.key.trim() !== "" && { dkim_key: dkim.key }),
  };
}

export function handlingCheck(form: HandlingForm) {
  const { oauth, dkim } = form;
  const typed = oauth && secrets(oauth);
  return {
    ...(oauth && {
      oauth: {
        token_url: oauth.tokenUrl,
        client_id: oauth.clientId,
        scope: oauth.scope,
        ...(typed && { client_secret: typed.secret, refresh_token: typed.token }),
      },
    }),
    ...(dkim && {
      dkim: { domain: dkim.domain, selector: dkim.selector, ...(dkim.key.trim() !== "" && { key: dkim.key }) },
    }),
  };
}
