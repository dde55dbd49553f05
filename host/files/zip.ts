// The parts of an xlsx file, which is a zip archive.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

interface Entry {
  readonly path: Buffer;
  readonly method: number;
  readonly body: Uint8Array;
  readonly length: number;
  readonly checksum: number;
}

/** Packed for others to read; as it is, and without checksums, for our own reading. */
export function writeZip(parts: Map<string, Uint8Array>, isPacked = false): Uint8Array {
  const [bodies, directory] = [[] as Uint8Array[], [] as Uint8Array[]];
  let at = 0;
  for (const [name, content] of parts) {
    const entry: Entry = {
      path: Buffer.from(name),
      method: isPacked ? DEFLATED : 0,
      body: isPacked ? deflateRawSync(content) : content,
      length: content.length,
      checksum: isPacked ? crc32(content) : 0,
    };
    const local = header(LOCAL, 30, 4, entry);
    const central = header(CENTRAL, 46, 6, entry);
    central.writeUInt32LE(at, 42);
    bodies.push(local, entry.path, entry.body);
    directory.push(central, entry.path);
    at += local.length + entry.path.length + entry.body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const VERSION = 20;
/** The first that the format knows, so that equal workbooks are equal files. */
const FIRST_DAY = (1 << 5) | 1;

/** Both kinds say the same, one after the other from `first` on. */
function header(kind: number, length: number, first: number, { path, method, body, ...entry }: Entry): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(kind, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(VERSION, first);
  bytes.writeUInt16LE(method, first + 4);
  bytes.writeUInt16LE(FIRST_DAY, first + 8);
  bytes.writeUInt32LE(entry.checksum, first + 10);
  bytes.writeUInt32LE(body.length, first + 14);
  bytes.writeUInt32LE(entry.length, first + 18);
  bytes.writeUInt16LE(path.length, first + 22);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
