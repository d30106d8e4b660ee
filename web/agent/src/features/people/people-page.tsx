import "@/ui/mantine-more";
import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { IconMailForward, IconUserPlus, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Agent, Team } from "@/lib/api/model";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import { languageName } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { AgentDialog } from "./agent-dialog";
import { DepartureDialog } from "./departure-dialog";
import { Invitations } from "./invitations";
import { InviteDialog } from "./invite-dialog";
import classes from "./people.module.css";
import { rolesQuery } from "./queries";
import { RolesSection } from "./roles-section";
import { TeamDialog } from "./team-dialog";

/** Who answers here, and in which teams. */
export function PeoplePage() {
  const say = useText();
  const agents = useQuery(agentsQuery);
  const teams = useQuery(teamsQuery);
  const [agent, setAgent] = useState<Agent | "new" | null>(null);
  const [team, setTeam] = useState<Team | "new" | null>(null);
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Agent | null>(null);
  const roles = useQuery(rolesQuery);
  const roleOf = (one: Agent) => roles.data?.own.find((role) => role.id === one.role_id)?.name ?? say(`app-role-${one.role}`);
  return (
    <Page
      title={say("app-people-title")}
      about={say("app-people-about")}
      actions={
        <Group gap="xs">
          <Button variant="default" leftSection={<IconUsersPlus size={18} aria-hidden />} onClick={() => setTeam("new")}>
            {say("app-team-add")}
          </Button>
          <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAgent("new")}>
            {say("app-agent-add")}
          </Button>
          <Button leftSection={<IconMailForward size={18} aria-hidden />} onClick={() => setInviting(true)}>
            {say("app-invite")}
          </Button>
        </Group>
      }
    >
      <Failure error={agents.error ?? teams.error} />
      {(agents.isPending || teams.isPending) && <RowsWaiting rows={5} />}
      <Title order={2} size="h4" mb="sm">
        {say("app-teams")}
      </Title>
      <div className={classes.teams}>
        {teams.data?.map((one) => (
          <button type="button" key={one.id} className={classes.team} onClick={() => setTeam(one)}>
            <b>{one.name}</b>
            <span>{one.purpose}</span>
            <span className={classes.faces}>
              {one.members.map((member) => (
                <span key={member.id} title={member.name}>
                  <Face name={member.name} size={28} />
                </span>
              ))}
              {one.members.length === 0 && say("app-team-empty")}
            </span>
          </button>
        ))}
      </div>
      <Title order={2} size="h4" mt="xl" mb="sm">
        {say("app-agents")}
      </Title>
      {agents.data?.map((one) => (
        <Card key={one.id} label={one.name}>
          <div className={classes.agent}>
            <Face name={one.name} size={40} />
            <div className={classes.agentWords}>
              <Group gap={8}>
                <Text fw={600}>{one.name}</Text>
                <Badge variant="light" tt="none" fw={550} color={one.role === "agent" ? "gray" : "lake"}>
                  {roleOf(one)}
                </Badge>
                {!one.active && (
                  <Badge variant="light" tt="none" fw={550} color="ember">
                    {say("app-agent-gone")}
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {[one.email, one.teams.map((each) => each.name).join(", "), one.languages.map(languageName).join(", ")]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            <Button variant="default" size="xs" onClick={() => setAgent(one)}>
              {say("app-change")}
            </Button>
          </div>
        </Card>
      ))}
      <Invitations />
      <RolesSection />
      {agent !== null && (
        <AgentDialog
          agent={agent === "new" ? null : agent}
          teams={teams.data ?? []}
          onClose={() => setAgent(null)}
          onLeave={(one) => {
            setAgent(null);
            setLeaving(one);
          }}
        />
      )}
      {inviting && <InviteDialog teams={teams.data ?? []} onClose={() => setInviting(false)} />}
      {leaving !== null && <DepartureDialog agent={leaving} teams={teams.data ?? []} onClose={() => setLeaving(null)} />}
      {team !== null && <TeamDialog team={team === "new" ? null : team} onClose={() => setTeam(null)} />}
    </Page>
  );
}
