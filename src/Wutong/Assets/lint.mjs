// Fails when a built sheet or a script uses what Chromium 109 lacks (the newest browser of the desks still on Windows 7),
// judged by MDN's compatibility data, or when a script breaks the plain rules below. Arguments: other files to judge.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import * as csstree from 'css-tree';
import { files } from './build.mjs';

const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data');
const oldest = 109;

// These only improve a page that is whole without them.
const improving = new Set(['text-wrap', 'text-autospace', 'text-spacing-trim', 'scrollbar-width']);

/** Whether Chromium 109 has it; undefined when the data does not know it. A prefix that must be written is given back. */
function support(compat) {
  if (!compat) return undefined;
  const statements = [compat.support.chrome ?? []].flat();
  if (!statements.length) return undefined;
  const had = (s) => s.version_added && s.version_added !== 'preview' && Number.parseFloat(String(s.version_added).replace('≤', '')) <= oldest
    && !(s.version_removed && Number.parseFloat(s.version_removed) <= oldest) && !s.flags;
  const whole = statements.find((s) => had(s) && !s.prefix && !s.alternative_name);
  if (whole) return { has: true };
  const prefixed = statements.find((s) => had(s) && s.prefix);
  return { has: false, prefix: prefixed?.prefix };
}

function judgeCss(name, text) {
  const found = new Set();
  const bad = (what) => found.add(`${name}: ${what} is not in Chromium ${oldest}`);
  const css = bcd.css;
  const tree = csstree.parse(text, { parseValue: true, parseCustomProperty: true, onParseError: (error) => found.add(`${name}: ${error.message}`) });
  const inRule = [];
  csstree.walk(tree, {
    enter(node) {
      if (node.type === 'Rule') {
        if (inRule.length) bad('a rule within a rule (nesting)');
        inRule.push(node);
      } else if (node.type === 'NestingSelector') {
        bad('nesting (&)');
      } else if (node.type === 'Atrule') {
        if (inRule.length) bad(`@${node.name} within a rule (nesting)`);
        const known = css['at-rules'][node.name];
        if (support(known?.__compat)?.has === false || (!known && !node.name.startsWith('-'))) bad(`@${node.name}`);
        const prelude = node.prelude ? csstree.generate(node.prelude) : '';
        if (node.name === 'container' && /style\(|scroll-state\(/.test(prelude)) bad(`@container ${prelude}`);
        for (const [, feature] of prelude.matchAll(/\(\s*([a-z-]+)\s*[:<>=)]/g)) {
          if (node.name === 'media' && support(css['at-rules'].media[feature]?.__compat)?.has === false) bad(`@media (${feature})`);
        }
      } else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        // Another engine's own part is harmless in a rule of its own; in a list it would void the whole rule here.
        if (node.name.startsWith('-moz-')) {
          if (!inRule.at(-1)?.prelude.children.toArray().every((one) => csstree.generate(one).includes('-moz-'))) bad(`::${node.name} in a list of selectors`);
        } else if (support(css.selectors[node.name]?.__compat)?.has === false) bad(`${node.type === 'PseudoClassSelector' ? ':' : '::'}${node.name}`);
      } else if (node.type === 'Declaration' && !node.property.startsWith('--')) {
        judgeDeclaration(node, inRule.at(-1));
      } else if (node.type === 'Function') {
        const known = functions.get(node.name.toLowerCase());
        if (known === false) bad(`${node.name}()`);
        if (node.children.first?.name === 'from') bad(`${node.name}(from …)`);
      } else if (node.type === 'Dimension') {
        if (support(css.types.length?.[node.unit]?.__compat)?.has === false) bad(`the unit ${node.unit}`);
      }
    },
    leave(node) { if (node.type === 'Rule') inRule.pop(); },
  });

  function judgeDeclaration(node, rule) {
    const property = node.property.toLowerCase();
    if (property.startsWith('-') || improving.has(property)) return undefined;
    if (!rule && css['at-rules'].page[property]) return undefined;
    const known = css.properties[property];
    const can = support(known?.__compat);
    if (!known) return bad(`the property ${property} (unknown)`);
    if (can?.has === false) {
      const twin = can.prefix && rule?.block.children.some((other) => other.type === 'Declaration' && other.property === can.prefix + property);
      if (!twin) bad(`the property ${property}`);
      return undefined;
    }
    csstree.walk(node.value, (part) => {
      if (part.type !== 'Identifier' || !Object.hasOwn(known, part.name)) return;
      if (support(known[part.name].__compat)?.has === false) bad(`${property}: ${part.name}`);
    });
    return undefined;
  }
  return [...found];
}

// Functions live under several types in the data; one known anywhere to be there is there.
const functions = new Map();
(function gather(branch, depth) {
  for (const [key, value] of Object.entries(branch)) {
    if (key === '__compat' || typeof value !== 'object') continue;
    const text = value.__compat?.description ?? '';
    const name = /^<code>([a-z-]+)\(\)<\/code>/.exec(text)?.[1] ?? key;
    const can = support(value.__compat);
    if (can && (/\(\)/.test(text) || depth > 0)) functions.set(name, (functions.get(name) ?? false) || can.has);
    gather(value, depth + 1);
  }
})(bcd.css.types, 0);

// Names of members that no interface or built-in had by then, and globals that were not there.
const members = new Map();
const globals = new Map();
for (const [name, value] of [...Object.entries(bcd.api), ...Object.entries(bcd.javascript.builtins)]) {
  const can = support(value.__compat);
  if (can && name !== '__compat') globals.set(name, can.has);
  for (const [key, member] of Object.entries(value)) {
    if (key === '__compat') continue;
    const has = support(member.__compat)?.has;
    if (has === undefined) continue;
    const plain = key.replace(/_static$/, '');
    members.set(plain, (members.get(plain) ?? false) || has);
  }
}

const oldBrowser = {
  create(context) {
    const report = (node, what) => context.report({ node, message: `${what} is not in Chromium ${oldest}` });
    return {
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        const ours = node.object.name === 'htmx' || node.object.property?.name === 'dataset';
        if (typeof name === 'string' && members.get(name) === false && !ours) report(node.property, `.${name}`);
      },
      'Program:exit'(program) {
        for (const { identifier } of context.sourceCode.getScope(program).through) {
          if (globals.get(identifier.name) === false) report(identifier, identifier.name);
        }
      },
    };
  },
};

const browser = ['window', 'document', 'location', 'localStorage', 'sessionStorage', 'addEventListener', 'setTimeout', 'clearTimeout', 'Event', 'HTMLElement', 'console', 'navigator', 'Image', 'XMLSerializer', 'Blob', 'URL', 'fetch', 'XMLHttpRequest', 'FormData', 'URLSearchParams', 'atob', 'btoa'];
const rules = {
  'constructor-super': 2, 'no-const-assign': 2, 'no-dupe-keys': 2, 'no-dupe-args': 2, 'no-redeclare': 2, 'no-undef': 2, 'no-unreachable': 2, 'no-unused-vars': 2,
  'no-var': 2, 'prefer-const': 2, 'eqeqeq': 2, 'no-eval': 2, 'no-implied-eval': 2, 'no-new-func': 2, 'no-fallthrough': 2, 'no-self-assign': 2, 'use-isnan': 2,
  'no-restricted-properties': [2, ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'cssText'].map((property) => ({ property, message: 'The content policy and safety ask for elements, not markup.' }))],
};
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.js'], languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
      plugins: { wutong: { rules: { 'old-browser': oldBrowser } } }, rules: { ...rules, 'wutong/old-browser': 2 } },
  ],
});

const others = process.argv.slice(2);
const problems = [];
const sheets = others.length ? others.filter((name) => name.endsWith('.css')).map((name) => [name, readFileSync(name, 'utf8')])
  : [...await files()].filter(([name]) => name.endsWith('.css')).map(([name, bytes]) => [name, bytes.toString('utf8')]);
for (const [name, text] of sheets) problems.push(...judgeCss(name, text));
if (!others.length) {
  for (const result of await eslint.lintFiles(['js/**/*.js'])) {
    for (const message of result.messages) problems.push(`${result.filePath.split('/').slice(-2).join('/')}:${message.line}: ${message.message}`);
  }
} else {
  for (const name of others.filter((item) => item.endsWith('.js'))) {
    for (const result of await eslint.lintText(readFileSync(name, 'utf8'), { filePath: 'planted.js' })) {
      for (const message of result.messages) problems.push(`${name}:${message.line}: ${message.message}`);
    }
  }
}
for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
else console.log('Nothing that Chromium 109 lacks.');
