import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Center, Loader } from "@mantine/core";
import { lazy, Suspense, useEffect } from "react";
import { meQuery, setupQuery } from "@/lib/api/queries";
import { setServerTime } from "@/lib/clock";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { useInstallable } from "./worker";

const Shell = lazy(() => import("./shell").then((part) => ({ default: part.Shell })));
const SignInPage = lazy(() => import("@/features/session/sign-in-page").then((part) => ({ default: part.SignInPage })));
const SetupPage = lazy(() => import("@/features/setup/setup-page").then((part) => ({ default: part.SetupPage })));

/** First the set-up, then the sign-in, then the desk. The address stays, so that links lead where they should. */
export function Gate() {
  const say = useText();
  useInstallable();
  const setup = useQuery(setupQuery);
  const me = useQuery(meQuery);
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
  return <Suspense>{me.data ? (
        <Shell>
          <Outlet />
        </Shell>
      ) : (
        <SignInPage />
      )}</Suspense>;
}
