import type { Size } from '../view/point';
import { fromBase64, toBase64 } from './base64';
import { deflated, inflated } from './deflate';
import type { Mask } from './mask';

const FORM = 'mask-1';
const STEP = 1 << 20;

/** The mask's bytes, deflated. */
export async function maskDraft(mask: Mask, label: number): Promise<unknown> {
  const bytes = await deflated(parts(mask.bytes));
  return { form: FORM, width: mask.width, height: mask.height, label, bytes: toBase64(bytes) };
}

/** The bytes of a draft. Throws when it is no draft of a mask of this image with as many labels. */
export async function maskOf(draft: unknown, labels: number, image: Size): Promise<{ bytes: Uint8Array<ArrayBuffer>; label: number }> {
  const { form, width, height, label, bytes } = (draft ?? {}) as Record<string, unknown>;
  if (form !== FORM || width !== image.width || height !== image.height || typeof bytes !== 'string') {
    throw new Error('This is no draft of a mask of this image.');
  }
  const mask = await inflated(fromBase64(bytes));
  if (mask.length !== image.width * image.height || mask.some((value) => value > labels)) throw new Error('The draft of the mask is damaged.');
  return { bytes: mask, label: Number.isInteger(label) && (label as number) < labels ? (label as number) : 0 };
}

function* parts(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.length; start += STEP) yield bytes.subarray(start, start + STEP);
}
