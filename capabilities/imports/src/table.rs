//! A file as rows of cells: which mark stands between cells, which line is which.

use crate::{CELL_CHARS_MAX, COLUMNS_MAX, Encoding, Error, ROWS_MAX, RowError};

/// The marks between cells that are known.
pub const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
/// How many rows are looked at to find the mark between cells.
const LOOKED_AT: usize = 50;

/// A row of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The line of the file at which it begins; the headings are in line 1.
    pub line: i64,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// A file that was read: headings, and rows that are not empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What stands above each column.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The mark that stands between the cells of a text: the one by which its first rows have equally many, and most.
///
/// ```
/// assert_eq!(imports::delimiter_of("Name;Phones\nAna;\"061 1, 061 2\"\n"), ';');
/// ```
#[must_use]
pub fn delimiter_of(text: &str) -> char {
    let score = |delimiter: char| {
        let mut reader = reader(text, delimiter);
        let counts: Vec<usize> = reader.records().take(LOOKED_AT).flatten().map(|record| record.len()).collect();
        let first = counts.first().copied().unwrap_or_default();
        let alike = counts.iter().filter(|count| **count == first).count();
        if first < 2 { (0, 0) } else { (alike * 100 / counts.len().max(1), first) }
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter));
    best.filter(|delimiter| score(*delimiter).1 > 1).unwrap_or(',')
}

fn reader(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// Reads a file. Rows without anything in them are left out.
///
/// # Errors
/// [`Error::Nothing`] without headings and a row; [`Error::TooManyColumns`], [`Error::TooManyRows`].
pub fn read(bytes: &[u8], encoding: Encoding, delimiter: char) -> Result<Table, Error> {
    let text = encoding.decode(bytes);
    let mut records = reader(&text, delimiter).into_records();
    let headings: Vec<String> = match records.next() {
        Some(Ok(record)) => record.iter().map(tidy).collect(),
        _ => return Err(Error::Nothing),
    };
    if headings.len() > COLUMNS_MAX {
        return Err(Error::TooManyColumns { max: COLUMNS_MAX });
    }
    let mut rows = Vec::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for record in records.flatten() {
        let begin = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let line = lines.of(begin.unwrap_or_default());
        let cells: Vec<String> = record.iter().map(tidy).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() == ROWS_MAX {
            return Err(Error::TooManyRows { max: ROWS_MAX });
        }
        rows.push(Row { line, cells });
    }
    if rows.is_empty() || headings.iter().all(String::is_empty) {
        return Err(Error::Nothing);
    }
    Ok(Table { headings, rows })
}

/// Counts lines as an editor shows them: a place that is asked for is never before the last one.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: i64,
}

impl Lines<'_> {
    /// The line of the first letter at or behind a place: a row is said to begin where the one before it ends.
    fn of(&mut self, place: usize) -> i64 {
        let breaks = self.text.iter().skip(place).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let between = self.text.get(self.at..place + breaks).unwrap_or_default();
        self.line += i64::try_from(between.split(|byte| *byte == b'\n').count() - 1).unwrap_or_default();
        self.at = place + breaks;
        self.line
    }
}

/// A cell without spaces around it, and without the apostrophe by which spreadsheets keep text from being a formula.
fn tidy(cell: &str) -> String {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
    let text = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    text.unwrap_or(cell).replace('\0', "")
}

/// Whether a row can be taken for what it says.
///
/// # Errors
/// [`RowError::Cells`], [`RowError::Letters`], [`RowError::CellTooLong`].
pub fn sound(row: &Row, headings: &[String]) -> Result<(), RowError> {
    let more = row.cells.iter().skip(headings.len()).any(|cell| !cell.is_empty());
    if more {
        return Err(RowError::Cells { cells: row.cells.len(), columns: headings.len() });
    }
    if row.cells.iter().any(|cell| cell.contains('\u{fffd}')) {
        return Err(RowError::Letters);
    }
    if row.cells.iter().any(|cell| cell.chars().count() > CELL_CHARS_MAX) {
        return Err(RowError::CellTooLong);
    }
    Ok(())
}

/// Rows with their trouble in front of them, to be mended and brought again. What a spreadsheet would take for a
/// formula is told from one by an apostrophe.
#[must_use]
pub fn written(rows: &[Vec<String>]) -> Vec<u8> {
    // The mark by which spreadsheets know the encoding.
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn harmless(cell: &str) -> String {
    let is_number =
        cell.starts_with(['+', '-']) && cell.chars().skip(1).all(|c| c.is_ascii_digit() || " .,/()-".contains(c));
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn quotes_and_line_breaks_in_cells_are_kept_and_lines_are_counted_as_an_editor_shows_them() {
        let text = "Name;Note;Phone\r\n\"Kovač; Ana\";\"one\r\n\"\"two\"\"\";061\r\n;;\r\n\r\nIvan; x ;'+387 61\r\n";
        assert_eq!(delimiter_of(text), ';');
        let table = read(text.as_bytes(), Encoding::Utf8, ';').unwrap();
        assert_eq!(table.headings, ["Name", "Note", "Phone"]);
        assert_eq!(cells(&table), [["Kovač; Ana", "one\r\n\"two\"", "061"], ["Ivan", "x", "+387 61"]]);
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 6]);
    }

    #[test]
    fn the_mark_between_cells_is_found() {
        for (text, delimiter) in [
            ("a,b,c\n1,2,3\n", ','),
            ("a;b;c\n\"1,5\";2;3\n", ';'),
            ("a\tb\n1, 2\t3; 4\n", '\t'),
            ("a|b\n1|2\n", '|'),
            ("only one column\nana@firma.example\n", ','),
        ] {
            assert_eq!(delimiter_of(text), delimiter, "{text}");
        }
    }

    #[test]
    fn a_file_without_rows_and_one_with_too_many_are_refused() {
        assert!(matches!(read(b"", Encoding::Utf8, ','), Err(Error::Nothing)));
        assert!(matches!(read(b"name,mail\n,\n", Encoding::Utf8, ','), Err(Error::Nothing)));
        let many = format!("name\n{}", "x\n".repeat(ROWS_MAX + 1));
        assert!(matches!(read(many.as_bytes(), Encoding::Utf8, ','), Err(Error::TooManyRows { .. })));
        let wide = "a,".repeat(COLUMNS_MAX + 1);
        assert!(matches!(read(wide.as_bytes(), Encoding::Utf8, ','), Err(Error::TooManyColumns { .. })));
    }

    #[test]
    fn a_row_that_is_not_what_it_seems_is_not_taken() {
        let headings = ["a".to_owned(), "b".to_owned()];
        let row = |cells: &[&str]| Row { line: 2, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() };
        assert!(sound(&row(&["1"]), &headings).is_ok());
        assert!(sound(&row(&["1", "2", ""]), &headings).is_ok());
        assert!(matches!(sound(&row(&["1", "2", "3"]), &headings), Err(RowError::Cells { cells: 3, columns: 2 })));
        assert!(matches!(sound(&row(&["\u{fffd}"]), &headings), Err(RowError::Letters)));
        assert!(matches!(sound(&row(&[&"x".repeat(CELL_CHARS_MAX + 1)]), &headings), Err(RowError::CellTooLong)));
    }

    #[test]
    fn what_is_written_can_be_read_again_and_is_never_a_formula() {
        let rows = vec![
            vec!["Line".to_owned(), "Reason".to_owned(), "Name".to_owned()],
            vec!["2".to_owned(), "No, \"really\"".to_owned(), "=1+1".to_owned()],
            vec!["3".to_owned(), "+387 61".to_owned(), "+cmd".to_owned()],
        ];
        let bytes = written(&rows);
        let text = Encoding::Utf8.decode(&bytes);
        assert!(text.contains("'=1+1") && text.contains(",+387 61,'+cmd"), "{text}");
        let table = read(&bytes, Encoding::Utf8, ',').unwrap();
        assert_eq!(cells(&table), [["2", "No, \"really\"", "=1+1"], ["3", "+387 61", "+cmd"]]);
    }
}
