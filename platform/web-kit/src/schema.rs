/// How a language stands in the API; for the OpenAPI document, where `kernel::Language` is not known.
#[derive(Clone, Copy, Debug, serde::Serialize, utoipa::ToSchema)]
#[schema(as = Language)]
pub enum LanguageTag {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Bosnian.
    #[serde(rename = "bs")]
    Bosnian,
    /// Croatian.
    #[serde(rename = "hr")]
    Croatian,
    /// Serbian in Latin letters.
    #[serde(rename = "sr-Latn")]
    SerbianLatin,
    /// Serbian in Cyrillic letters.
    #[serde(rename = "sr-Cyrl")]
    SerbianCyrillic,
    /// Romanian.
    #[serde(rename = "ro")]
    Romanian,
}
