use db::{Error, Tx, sql};

pub(crate) async fn replace(tx: &mut Tx, kinds: &[&str]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM told_events")).await?;
    for kind in kinds {
        let text = "INSERT INTO told_events (kind) VALUES ($1) ON CONFLICT (kind) DO NOTHING";
        tx.run(sql(text).bind(*kind)).await?;
    }
    Ok(())
}

pub(crate) async fn is_asked_for(tx: &mut Tx, kind: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT kind FROM told_events WHERE kind = $1").bind(kind)).await?.is_some())
}
