/** Length of the signature and of the first chunk, which is always the header (PNG, ISO/IEC 15948). */
const HEADER_END = 8 + 25;

/** The four letters of the name `pHYs`. */
const PHYS = 0x70485973;

const INCHES_PER_METRE = 1 / 0.0254;

/** A PNG that says at how many dots per inch it is meant: with a `pHYs` chunk behind its header. */
export function withResolution(png: Uint8Array<ArrayBuffer>, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new DataView(new ArrayBuffer(21));
  const perMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  chunk.setUint32(0, 9);
  chunk.setUint32(4, PHYS);
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  const bytes = new Uint8Array(chunk.buffer);
  chunk.setUint32(17, checksum(bytes.subarray(4, 17)));
  const whole = new Uint8Array(png.length + bytes.length);
  whole.set(png.subarray(0, HEADER_END));
  whole.set(bytes, HEADER_END);
  whole.set(png.subarray(HEADER_END), HEADER_END + bytes.length);
  return whole;
}

/** CRC-32 as PNG wants it (polynomial 0xEDB88320, reflected). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
