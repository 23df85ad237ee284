//! What figures and names rest on, as a reader knows it: a document by its number, a framework by its year.

/// The files of the five documents, and the numbers under which they were issued.
const DOCUMENTS: [(&str, &str); 5] = [
    ("000_d667a2b721f7b408.txt", "116/KH-UBND"),
    ("001_716de866b07265cf.txt", "106/KH-UBND"),
    ("002_3fe5c90927f1366b.txt", "88/KH-UBND"),
    ("003_88040f1eadf647e7.txt", "2629/KH-UBND"),
    ("004_0e7a666753ca2310.txt", "37/KH-UBND"),
];

/// A source with the numbers of documents in place of the names of their files.
#[must_use]
pub fn source(source: &str) -> String {
    DOCUMENTS.iter().fold(source.to_owned(), |text, (file, number)| text.replace(file, number))
}

/// A framework as it is called: `PII 2024` for `pii-2024`, others by their id.
#[must_use]
pub fn framework_name(id: &str) -> String {
    let year = id.strip_prefix("pii-").filter(|year| year.parse::<u16>().is_ok());
    year.map_or_else(|| id.to_owned(), |year| format!("PII {year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_named_by_their_number() {
        assert_eq!(source("002_3fe5c90927f1366b.txt"), "88/KH-UBND");
        assert_eq!(source("001_716de866b07265cf.txt, III"), "106/KH-UBND, III");
        assert_eq!(source("https://example.org"), "https://example.org");
    }

    #[test]
    fn frameworks_are_named_by_their_year() {
        assert_eq!(framework_name("pii-2024"), "PII 2024");
        assert_eq!(framework_name("own"), "own");
    }
}
