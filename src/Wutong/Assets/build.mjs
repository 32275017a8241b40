// Builds wwwroot from the sources here. The same input gives the same bytes on every machine, so that a test can compare.
// --check writes nothing and fails when what is in wwwroot differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = new URL('../wwwroot/', import.meta.url);
const common = { absWorkingDir: here, bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'none', target: 'chrome109', logLevel: 'warning' };

async function bundle(entry, more = {}) {
  const result = await build({ ...common, ...more, entryPoints: [entry] });
  return Buffer.from(result.outputFiles[0].contents);
}

export async function files() {
  const script = { format: 'iife' };
  return new Map([
    ['css/wutong.css', await bundle('css/main.css')],
    ['js/app.js', await bundle('js/app.js', script)],
    ['js/board.js', await bundle('js/board.js', script)],
    ['icons.svg', readFileSync(new URL('icons.svg', import.meta.url))],
    ['icon.svg', readFileSync(new URL('icon.svg', import.meta.url))],
  ]);
}

async function main() {
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [name, bytes] of await files()) {
    const target = new URL(name, out);
    if (check) {
      let now;
      try { now = readFileSync(target); } catch { now = Buffer.alloc(0); }
      if (now.equals(bytes)) continue;
      stale++;
      console.error(`wwwroot/${name} is not what its sources build. Run "npm run build".`);
      continue;
    }
    mkdirSync(dirname(fileURLToPath(target)), { recursive: true });
    writeFileSync(target, bytes);
    console.log(`${name} ${bytes.length}`);
  }
  if (stale) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
