// The parts of an xlsx file, which is a zip archive: read as they lie there, put together again without compression.
import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** @throws where the bytes are no zip archive */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(word(END));
  if (end < 0) throw new Error('This is not a zip archive.');
  const parts = new Map<string, Uint8Array>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) parts.set(name, contentAt(file, at));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** The central directory says how long a part is; the place before the part says where it begins. */
function contentAt(file: Buffer, entry: number): Uint8Array {
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  return file.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}

/** Only for our own reading: no checksum, no compression. */
export function writeZip(parts: Map<string, Uint8Array>): Uint8Array {
  const [bodies, entries] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const local = Buffer.concat([header(LOCAL, 30, 18, 26, path, content), path, content]);
    const entry = header(CENTRAL, 46, 20, 28, path, content);
    entry.writeUInt32LE(at, 42);
    bodies.push(local);
    entries.push(entry, path);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

function header(
  kind: number,
  length: number,
  sizeAt: number,
  nameAt: number,
  path: Buffer,
  content: Uint8Array,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(kind, 0);
  bytes.writeUInt32LE(content.length, sizeAt);
  bytes.writeUInt32LE(content.length, sizeAt + 4);
  bytes.writeUInt16LE(path.length, nameAt);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
