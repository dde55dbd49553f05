// One size in a process of its own: the first run as it comes, the best of several, and the memory that they took.
import { bookOf } from './book-of.ts';
import { scoreEverything } from './core.ts';
import { cpuMilliseconds, fastest } from './cpu.ts';

const size = Number(process.argv[2]);
const book = bookOf(size);
const before = process.memoryUsage().rss;
const cold = cpuMilliseconds(() => scoreEverything(book));
const memory = process.resourceUsage().maxRSS * 1024 - before;
// Small sizes run oftener, until the engine has compiled as much as for the large ones.
const warm = fastest(Math.max(5, 200_000 / size), () => scoreEverything(book));
console.log(JSON.stringify({ cold, warm, memory, rss: before + memory }));
