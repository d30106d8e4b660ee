import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CustomerPage } from "@/features/customers/customer-page";
import { CustomersPage } from "@/features/customers/customers-page";
import { OrganisationPage } from "@/features/customers/organisation-page";
import { OrganisationsPage } from "@/features/customers/organisations-page";

const list = getRouteApi("/customers");
const one = getRouteApi("/customers/$customerId");
const organisation = getRouteApi("/organisations/$organisationId");

export function CustomersRoute() {
  const { tag } = list.useSearch();
  const go = useNavigate();
  return (
    <CustomersPage
      tag={tag}
      onTag={(next) => void go({ to: "/customers", search: { tag: next } })}
      onOpen={(customerId) => void go({ to: "/customers/$customerId", params: { customerId } })}
    />
  );
}

export function CustomerRoute() {
  const { customerId } = one.useParams();
  const go = useNavigate();
  return (
    <CustomerPage
      key={customerId}
      id={customerId}
      onMoved={(id) => void go({ to: "/customers/$customerId", params: { customerId: id }, replace: true })}
    />
  );
}

export function OrganisationsRoute() {
  const go = useNavigate();
  return (
    <OrganisationsPage
      onOpen={(organisationId) => void go({ to: "/organisations/$organisationId", params: { organisationId } })}
    />
  );
}

export function OrganisationRoute() {
  const { organisationId } = organisation.useParams();
  return <OrganisationPage key={organisationId} id={organisationId} />;
}
