use axum::extract::{Multipart, multipart::MultipartError};
use mail::OutAttachment;

use crate::write::Written;

/// How many files a letter may carry.
const FILES_MAX: usize = 20;

/// Reads the form of a letter; files without a name are empty fields.
pub(crate) async fn read(mut form: Multipart) -> Result<(Written, Vec<OutAttachment>), MultipartError> {
    let mut written = Written::default();
    let mut files = Vec::new();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "files" {
            let filename = field.file_name().unwrap_or_default().to_owned();
            let content_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = field.bytes().await?.to_vec();
            if !filename.is_empty() && files.len() < FILES_MAX {
                files.push(OutAttachment { filename, content_type, bytes, content_id: None });
            }
            continue;
        }
        let value = field.text().await?.replace("\r\n", "\n");
        match name.as_str() {
            "name" => written.name = value.trim().to_owned(),
            "address" => written.address = value.trim().to_lowercase(),
            "mailbox" => written.mailbox = value,
            "subject" => written.subject = value.trim().to_owned(),
            "text" => written.text = value,
            _ => {}
        }
    }
    Ok((written, files))
}
