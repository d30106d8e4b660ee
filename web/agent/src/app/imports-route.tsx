import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ImportPage } from "@/features/imports/import-page";
import { ImportsPage } from "@/features/imports/imports-page";

const one = getRouteApi("/customers/imports/$importId");

export function ImportsRoute() {
  const go = useNavigate();
  return (
    <ImportsPage
      onOpen={(importId) => void go({ to: "/customers/imports/$importId", params: { importId } })}
    />
  );
}

export function ImportRoute() {
  const { importId } = one.useParams();
  return <ImportPage key={importId} id={importId} />;
}
