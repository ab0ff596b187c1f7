import { rgb } from '../colours/palette';
import { deflated } from './deflate';
import type { Mask } from './mask';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const PALETTE_COLOURS = 3;
const ROWS_AT_ONCE = 64;
const FILTER_NONE = 0;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/**
 * The mask as a PNG with a palette: white for the background, then the colours in the order of the labels, so that each pixel has exactly
 * one of them. It takes as few bits a pixel as the colours need (1, 2, 4 or 8).
 */
export async function maskPng(mask: Mask, colours: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const bits = depth(colours.length + 1);
  const pixels = await deflated(packedRows(mask, bits));
  return joined([
    SIGNATURE,
    chunk('IHDR', header(mask, bits)),
    chunk('PLTE', palette(colours)),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ]);
}

function depth(colours: number): number {
  return [1, 2, 4].find((bits) => colours <= 1 << bits) ?? 8;
}

function header(mask: Mask, bits: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(13));
  view.setUint32(0, mask.width);
  view.setUint32(4, mask.height);
  view.setUint8(8, bits);
  view.setUint8(9, PALETTE_COLOURS);
  return new Uint8Array(view.buffer);
}

function palette(colours: readonly string[]): Uint8Array {
  return Uint8Array.from(['#ffffff', ...colours].flatMap((colour) => [...rgb(colour)]));
}

/** Some rows at a time, each led by the number of its filter. */
function* packedRows(mask: Mask, bits: number): Generator<Uint8Array<ArrayBuffer>> {
  const rowBytes = 1 + Math.ceil((mask.width * bits) / 8);
  for (let top = 0; top < mask.height; top += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, mask.height - top);
    const packed = new Uint8Array(rows * rowBytes);
    for (let row = 0; row < rows; row++) {
      packed[row * rowBytes] = FILTER_NONE;
      const start = (top + row) * mask.width;
      pack(mask.bytes.subarray(start, start + mask.width), bits, packed.subarray(row * rowBytes + 1, (row + 1) * rowBytes));
    }
    yield packed;
  }
}

function pack(row: Uint8Array, bits: number, packed: Uint8Array): void {
  if (bits === 8) {
    packed.set(row);
    return;
  }
  const perByte = 8 / bits;
  for (let x = 0; x < row.length; x++) {
    const value = row[x] as number;
    if (value !== 0) packed[Math.floor(x / perByte)]! |= value << (8 - bits - (x % perByte) * bits);
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
