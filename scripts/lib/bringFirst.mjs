/**
 * Lets a part that is imported on demand be asked for again after it could not be loaded. A browser remembers a failed
 * `import()` for as long as the page lives, and so it does for every file that the part stands on. So the files are
 * brought to the browser's cache first, which may fail and be tried again, and only then imported.
 */
import { basename } from 'node:path';

const IMPORT = /\bimport\("\.\/(chunk-[A-Z0-9]+\.js)"\)/g;
const NAME = '__bring';

/** What stands at the head of a file that imports on demand. Each file is asked for once; one that failed, once more. */
const HEAD = `const ${NAME}=((known)=>(...files)=>Promise.all(files.map((file)=>known[file]??=
fetch(new URL(file,import.meta.url)).then((answer)=>{
if(!answer.ok)throw new Error("Could not load "+file);return answer.arrayBuffer()}
).catch((cause)=>{delete known[file];throw cause}))))({});`.replaceAll('\n', '');

/**
 * @param {string} code of one output
 * @param {string} entry name of the surface's script
 * @param {Record<string, { imports: { path: string, kind: string }[] }>} outputs of esbuild's metafile
 * @returns {string} the code in which every import on demand brings its files first
 */
export function bringFirst(code, entry, outputs) {
  if (code.search(IMPORT) === -1) return code;
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const there = filesBelow(entry, byName);
  const changed = code.replace(IMPORT, (imported, file) => {
    const files = [...filesBelow(file, byName)].filter((name) => !there.has(name));
    return `${NAME}(${files.map((name) => `"./${name}"`).join()}).then(()=>${imported})`;
  });
  return `${HEAD}${changed}`;
}

/** A file and all that it imports statically. */
function filesBelow(file, byName, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind } of byName.get(file)?.imports ?? [])
    if (kind === 'import-statement') filesBelow(basename(path), byName, found);
  return found;
}
