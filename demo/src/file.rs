//! Files that customers and agents attach, drawn and set here: a photograph (PNG) and a page of text (PDF).

use std::fmt::Write as _;

use mail::OutAttachment;

use crate::script::{Picture, PictureKind};

const WIDTH: u32 = 240;
const HEIGHT: u32 = 180;

/// The colours of the photograph: wall, table, shade, light, stand, crack.
type Colours = [[u8; 3]; 6];
const BROKEN: Colours = [[226, 222, 214], [150, 112, 82], [232, 190, 110], [255, 240, 200], [70, 72, 80], [60, 30, 20]];
/// The crack has the colour of the shade.
const BLUE: Colours = [[240, 238, 232], [196, 164, 128], [38, 84, 160], [255, 244, 214], [38, 84, 160], [38, 84, 160]];

/// The file as it is attached.
pub(crate) fn attachment(picture: &Picture) -> OutAttachment {
    OutAttachment {
        filename: picture.name.clone(),
        content_type: content_type(picture.kind).to_owned(),
        bytes: bytes(picture),
        content_id: None,
    }
}

pub(crate) const fn content_type(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::BrokenLamp | PictureKind::BlueLamp => "image/png",
        PictureKind::Document => "application/pdf",
    }
}

pub(crate) fn bytes(picture: &Picture) -> Vec<u8> {
    match picture.kind {
        PictureKind::BrokenLamp => png(&BROKEN),
        PictureKind::BlueLamp => png(&BLUE),
        PictureKind::Document => pdf(&picture.lines),
    }
}

/// A table lamp, with a crack in its shade when that has a colour of its own.
fn png(colours: &Colours) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..HEIGHT {
        // Each row begins with its filter: none.
        rows.push(0);
        rows.extend((0..WIDTH).map(|x| colour_at(x, y)));
    }
    let mut header = Vec::new();
    header.extend(WIDTH.to_be_bytes());
    header.extend(HEIGHT.to_be_bytes());
    // Eight bits a pixel, from the palette, nothing else.
    header.extend([8, 3, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, *b"IHDR", &header);
    chunk(&mut png, *b"PLTE", colours.as_flattened());
    chunk(&mut png, *b"IDAT", &zlib(&rows));
    chunk(&mut png, *b"IEND", &[]);
    png
}

/// The colour's number at a pixel.
fn colour_at(x: u32, y: u32) -> u8 {
    let from_middle = x.abs_diff(WIDTH / 2);
    // The crack runs down the shade in a zigzag.
    let crack = WIDTH / 2 + 14 + y / 6 - if (y / 9).is_multiple_of(2) { y % 9 } else { 9 - y % 9 };
    match y {
        30..90 if from_middle <= 25 + (y - 30) / 2 && x.abs_diff(crack) <= 1 => 5,
        30..90 if from_middle <= 25 + (y - 30) / 2 => 2,
        90..96 if from_middle <= 40 => 3,
        90..140 if from_middle <= 4 => 4,
        140..150 if from_middle <= 34 => 4,
        146.. => 1,
        _ => 0,
    }
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let sum = crc32(kind.iter().chain(data));
    png.extend(kind);
    png.extend(data);
    png.extend(sum.to_be_bytes());
}

/// Bytes in the zlib form (RFC 1950), stored as they are.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(usize::from(u16::MAX)).peekable();
    while let Some(block) = blocks.next() {
        out.push(u8::from(blocks.peek().is_none()));
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler32(bytes).to_be_bytes());
    out
}

fn crc32<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    !bytes.fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}

fn adler32(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    (b << 16) | a
}

/// A page with a few lines of plain letters.
fn pdf(lines: &[String]) -> Vec<u8> {
    let mut page = String::from("BT /F1 12 Tf 60 780 Td 18 TL\n");
    for line in lines {
        let plain: String = line.chars().filter(char::is_ascii).filter(|c| !"()\\".contains(*c)).collect();
        let _ = writeln!(page, "({plain}) Tj T*");
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R \
         /Resources << /Font << /F1 4 0 R >> >> >>"
            .to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        let _ = write!(pdf, "{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let start = pdf.len();
    let _ = write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(pdf, "{place:010} 00000 n ");
    }
    let _ = write!(pdf, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    pdf.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_standards() {
        assert_eq!(crc32(b"123456789".iter()), 0xCBF4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn files_are_small_and_begin_as_their_kind_does() {
        let picture = png(&BROKEN);
        assert!(picture.starts_with(b"\x89PNG") && picture.len() < 64 * 1024, "{}", picture.len());
        let page = pdf(&["Invoice 2210".to_owned()]);
        assert!(page.starts_with(b"%PDF-") && page.ends_with(b"%%EOF\n"));
    }
}
