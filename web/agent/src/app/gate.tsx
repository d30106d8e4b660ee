import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { Center, Loader } from "@mantine/core";
import { lazy, Suspense, useEffect, useState } from "react";
import { meQuery, setupQuery } from "@/lib/api/queries";
import { setServerTime } from "@/lib/clock";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { useInstallable } from "./worker";

const Shell = lazy(() => import("./shell").then((part) => ({ default: part.Shell })));
const SignInPage = lazy(() => fetchPart(() => import("@/features/session/sign-in-page")).then((part) => ({ default: part.SignInPage })));
const JoinPage = lazy(() => fetchPart(() => import("@/features/session/join-page")).then((part) => ({ default: part.JoinPage })));
const SetupPage = lazy(() => fetchPart(() => import("@/features/setup/setup-page")).then((part) => ({ default: part.SetupPage })));

/** First the set-up, then the sign-in, then the desk. The address stays, so that links lead where they should. */
export function Gate() {
  const say = useText();
  useInstallable();
  const setup = useQuery(setupQuery);
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const [joined, setJoined] = useState(false);
  useEffect(() => {
    if (me.data) setServerTime(me.data.now);
  }, [me.data]);

  const error = setup.error ?? me.error;
  if (error && !me.data) {
    return (
      <Center h="100vh" p="md">
        <Failure
          error={error}
          again={() => {
            void setup.refetch();
            void me.refetch();
          }}
        />
      </Center>
    );
  }
  if (setup.isPending || me.isPending) {
    return (
      <Center h="100vh">
        <Loader aria-label={say("app-loading")} />
      </Center>
    );
  }
  if (setup.data?.needed && !me.data) {
    return (
      <Suspense>
        <SetupPage />
      </Suspense>
    );
  }
  const token = /^\/join\/([^/]+)$/.exec(window.location.pathname)?.[1];
  if (token && !joined) {
    return (
      <Suspense>
        <JoinPage
          token={token}
          onDone={() => {
            setJoined(true);
            void navigate({ to: "/" });
          }}
        />
      </Suspense>
    );
  }
  return <Suspense>{me.data ? (
        <Shell>
          <Outlet />
        </Shell>
      ) : (
        <SignInPage />
      )}</Suspense>;
}
