const STEP = 0x6000; // A multiple of 3, so that the parts' base64 can be joined.

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += STEP) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + STEP))));
  }
  return parts.join('');
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
