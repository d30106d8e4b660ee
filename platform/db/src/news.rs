/// Something changed; browsers that show it fetch it anew.
///
/// Carries only what decides who may hear of it, never content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct News {
    /// What changed: `ticket`, `read`, `views`, `promise`, `counts`, `mailbox`, `letter`, `outbox`, `agent`,
    /// `notice`, `clock`.
    pub kind: String,
    /// Which one; 0 for all of the kind.
    pub id: i64,
    /// The team whose members may hear of it; `None` for everybody.
    pub team_id: Option<i64>,
    /// The agent who may hear of it besides the team.
    pub agent_id: Option<i64>,
}

impl News {
    /// News for everybody.
    #[must_use]
    pub fn of(kind: &str, id: i64) -> Self {
        Self { kind: kind.to_owned(), id, team_id: None, agent_id: None }
    }

    /// One line for PostgreSQL's NOTIFY.
    pub(crate) fn to_line(&self) -> String {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        format!("{}|{}|{}|{}", self.kind, self.id, number(self.team_id), number(self.agent_id))
    }

    /// Reads the line back; `None` when it is not one of ours.
    pub(crate) fn from_line(line: &str) -> Option<Self> {
        let mut parts = line.split('|');
        let kind = parts.next()?.to_owned();
        let id = parts.next()?.parse().ok()?;
        let team_id = parts.next()?.parse().ok();
        let agent_id = parts.next()?.parse().ok();
        Some(Self { kind, id, team_id, agent_id })
    }
}

#[cfg(test)]
mod tests {
    use super::News;

    #[test]
    fn news_survive_the_way_through_a_line() {
        for news in [
            News::of("clock", 0),
            News { kind: "ticket".into(), id: 7, team_id: Some(2), agent_id: None },
            News { kind: "promise".into(), id: -1, team_id: None, agent_id: Some(5) },
        ] {
            assert_eq!(News::from_line(&news.to_line()), Some(news));
        }
        assert_eq!(News::from_line("nonsense"), None);
    }
}
