/** The browser's own zlib: it works beside the page's thread, as a stream, so that 100 million pixels are never there twice. */

export async function deflated(parts: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('deflate'), parts);
}

export async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(new DecompressionStream('deflate'), [bytes]);
}

async function through(
  stream: CompressionStream | DecompressionStream,
  parts: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const result = new Response(stream.readable).arrayBuffer();
  const written = write(stream.writable.getWriter(), parts);
  const [bytes] = await Promise.all([result, written]);
  return new Uint8Array(bytes);
}

async function write(
  writer: WritableStreamDefaultWriter<BufferSource>,
  parts: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  for (const part of parts) await writer.write(part);
  await writer.close();
}
