import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { MutationCache, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { meQuery } from "@/lib/api/queries";
import { isProblem } from "@/lib/api/problem";
import { useLooks } from "@/lib/preferences";
import { TextProvider } from "@/lib/text/provider";
import { theme, variables } from "@/ui/theme";
import { announceFailure, FailureToasts } from "./failure-toasts";
import { router } from "./routes";
import { SessionWatch } from "./session-watch";

const queries = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.quiet) announceFailure(error);
    },
  }),
  defaultOptions: {
    queries: {
      // News from the server says when something is out of date; the rest is a safety net.
      staleTime: 30_000,
      retry: (count, error) => count < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: true,
    },
    // Without the network it fails at once, and whoever asked decides what becomes of it.
    mutations: { networkMode: "always" },
  },
});

function Inside() {
  useLooks();
  const { data: me } = useQuery(meQuery);
  const theme_ = me?.agent.theme ?? "auto";
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      forceColorScheme={theme_ === "auto" ? undefined : theme_}
    >
      <TextProvider language={me?.agent.language} zone={me?.agent.time_zone}>
        <Notifications position="bottom-left" limit={4} />
        <FailureToasts />
        <RouterProvider router={router} />
        <SessionWatch />
      </TextProvider>
    </MantineProvider>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Inside />
    </QueryClientProvider>
  );
}
