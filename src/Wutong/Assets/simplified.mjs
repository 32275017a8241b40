// Writes the table by which a name in traditional characters is found by its simplified form and the other way round. Run by hand when the
// package changes; the site reads only the table.
import { readFileSync, writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/t2cn';

const target = new URL('../../Wutong.Platform/Search/simplified.tsv', import.meta.url);
const version = JSON.parse(readFileSync(new URL('node_modules/opencc-js/package.json', import.meta.url), 'utf8')).version;
const simplify = OpenCC.Converter({ from: 't', to: 'cn' });

const bySimple = new Map();
for (const [from, to] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff]]) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    const simple = simplify(character);
    if (simple === character || [...simple].length !== 1) continue;
    if (!bySimple.has(simple)) bySimple.set(simple, []);
    bySimple.get(simple).push(character);
  }
}

const lines = [
  `# Simplified forms: opencc-js ${version} with the dictionary of OpenCC, Apache-2.0. Made by "npm run simplified"; do not edit.`,
  ...[...bySimple].sort(([a], [b]) => (a < b ? -1 : 1)).map(([simple, all]) => `${simple}\t${all.join('')}`),
];
writeFileSync(target, lines.join('\n') + '\n');
console.log(`${[...bySimple.values()].flat().length} characters`);
