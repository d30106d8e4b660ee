// Small pictures: a page has few colours, so that a palette of 256 shows it as it is.

import UPNG from "upng-js";

const COLOURS = 256;

/**
 * @param {Buffer} png
 * @returns {Buffer} the same picture with a palette
 */
export function shrink(png) {
  const picture = UPNG.decode(png);
  const small = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS);
  return small.byteLength < png.length ? Buffer.from(small) : png;
}
