use std::{
    fs,
    os::unix::fs::PermissionsExt,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

/// A token endpoint (RFC 6749) that gives a new access token for each question, and tells Dovecot which are good
/// (RFC 7662). A refresh token is good once: each answer brings the next one.
pub(crate) struct TokenEndpoint {
    pub(crate) port: u16,
    state: Arc<Mutex<Given>>,
    folder: tempfile::TempDir,
    _task: JoinSet<()>,
}

#[derive(Default)]
struct Given {
    /// How many access tokens were given.
    count: usize,
    /// The refresh token that is good now.
    refresh: String,
    /// Access tokens that were taken back.
    taken_back: Vec<String>,
}

impl TokenEndpoint {
    /// An endpoint where `first` is the good refresh token.
    pub(crate) async fn start(first: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(Given { refresh: first.to_owned(), ..Given::default() }));
        let mut task = JoinSet::new();
        let shared = Arc::clone(&state);
        task.spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                answer(stream, &shared).await;
            }
        });
        let folder = tempfile::tempdir().unwrap();
        let settings = format!(
            "introspection_url = http://127.0.0.1:{port}/introspect?token=
introspection_mode = get
username_attribute = username
active_attribute = active
active_value = true
"
        );
        fs::write(folder.path().join("oauth.conf"), settings).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        Self { port, state, folder, _task: task }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/token", self.port)
    }

    /// How many access tokens were given.
    pub(crate) fn given(&self) -> usize {
        self.state.lock().unwrap().count
    }

    /// Takes the last access token back before its end.
    pub(crate) fn take_back(&self) {
        let mut state = self.state.lock().unwrap();
        let last = format!("access-{}", state.count);
        state.taken_back.push(last);
    }

    /// The lines that make Dovecot ask here.
    pub(crate) fn for_dovecot(&self) -> String {
        format!(
            "auth_mechanisms = plain login xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {}/oauth.conf
}}
",
            self.folder.path().display()
        )
    }
}

async fn answer(mut stream: TcpStream, state: &Mutex<Given>) {
    let mut buffer = vec![0; 16 * 1024];
    let mut heard = Vec::new();
    loop {
        let read = stream.read(&mut buffer).await.unwrap_or(0);
        heard.extend_from_slice(&buffer[..read]);
        let text = String::from_utf8_lossy(&heard).into_owned();
        let Some((top, body)) = text.split_once("\r\n\r\n") else {
            if read == 0 {
                return;
            }
            continue;
        };
        let wanted =
            top.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if body.len() < wanted.unwrap_or(0) && read > 0 {
            continue;
        }
        let (status, json) = decide(top, body, &mut state.lock().unwrap());
        let words = format!(
            "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{json}",
            json.len()
        );
        let _ = stream.write_all(words.as_bytes()).await;
        let _ = stream.shutdown().await;
        return;
    }
}

fn decide(head: &str, body: &str, state: &mut Given) -> (&'static str, String) {
    if let Some((_, token)) = head.lines().next().unwrap_or_default().split_once("token=") {
        let token = token.split([' ', '&']).next().unwrap_or_default();
        let number: usize = token.strip_prefix("access-").and_then(|number| number.parse().ok()).unwrap_or(0);
        let good = number > 0 && number <= state.count && !state.taken_back.contains(&token.to_owned());
        return ("200 OK", format!("{{\"active\":{good},\"username\":\"support\",\"email\":\"support\"}}"));
    }
    if !body.contains(&format!("refresh_token={}", state.refresh)) || !body.contains("client_secret=quiet") {
        return (
            "400 Bad Request",
            "{\"error\":\"invalid_grant\",\"error_description\":\"no longer valid\"}".to_owned(),
        );
    }
    state.count += 1;
    state.refresh = format!("next-{}", state.count);
    let (number, refresh) = (state.count, &state.refresh);
    let json = format!("{{\"access_token\":\"access-{number}\",\"expires_in\":3600,\"refresh_token\":\"{refresh}\"}}");
    ("200 OK", json)
}
