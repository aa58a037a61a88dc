/** Runs one measurement and writes its rows: `tsx tests/bench/run.ts NAME.bench.ts FILE.json`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { rowSchema } from './row';

async function run(name: string, target: string): Promise<void> {
  const measure = findMeasure(await import(path.join(__dirname, name)));
  writeFileSync(target, JSON.stringify(z.array(rowSchema).parse(await measure())));
}

/** The default export; it stands one level deeper when an ES module was turned into CommonJS. */
function findMeasure(loaded: unknown): () => unknown {
  const shape = z.looseObject({ default: z.unknown() });
  let candidate = loaded;
  for (let depth = 0; depth < 2 && typeof candidate !== 'function'; depth++) {
    candidate = shape.parse(candidate).default;
  }
  if (typeof candidate !== 'function') throw new Error('The file has no default export that is a function');
  const measure = candidate;
  return () => {
    const answer: unknown = Reflect.apply(measure, undefined, []);
    return answer;
  };
}

const [, , name = '', target = ''] = process.argv;
run(name, target).then(
  // Open handles of a sandbox must not keep the measurement alive.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
