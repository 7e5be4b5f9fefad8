/** Bytes of a page → text, in the encoding that the page declares. */

/** Where HTML looks for a declaration: the first 1,024 bytes (the standard's own prescan). */
const PRESCAN = 1024;
const DECLARED =
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']/i;

/**
 * The text of an HTML or XML file. A byte order mark decides, then `charset` (of the HTTP answer), then
 * `<meta charset>` or the XML declaration, then UTF-8; bytes that are no UTF-8 are read as windows-1252, as browsers do.
 */
export function decodePage(bytes: Uint8Array, charset?: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN)).toString(
    'latin1',
  );
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const declared = charset ?? meta ?? xml;
  // A declaration that could be read as ASCII cannot be true of UTF-16: the standard takes it for UTF-8.
  if (declared && !/^utf-?16/i.test(declared)) return decode(bytes, declared);
  return decode(bytes, 'utf-8');
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    // An unknown name, or UTF-8 that is none, throws.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return isUtf8(encoding) ? new TextDecoder('windows-1252').decode(bytes) : lenient(bytes, encoding);
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return decode(bytes, 'utf-8');
  }
}

const isUtf8 = (encoding: string) => /^utf-?8$/i.test(encoding);
