// Writes the holidays and make-up days that come with the program. Run by hand when the package knows another year.
import { readFileSync, writeFileSync } from 'node:fs';

const from = '2023';
const target = new URL('../../Wutong.Platform/Calendar/holidays.tsv', import.meta.url);
const place = new URL('node_modules/chinese-days/', import.meta.url);
const version = JSON.parse(readFileSync(new URL('package.json', place), 'utf8')).version;
const days = JSON.parse(readFileSync(new URL('dist/chinese-days.json', place), 'utf8'));

// "Spring Festival,春节,4": the name in the middle.
const rows = (list, kind) => Object.entries(list).filter(([day]) => day >= from).map(([day, text]) => `${day}\t${kind}\t${text.split(',')[1]}`);
const lines = [
  `# Holidays and make-up days: chinese-days ${version}, MIT. Made by "npm run holidays"; do not edit.`,
  ...[...rows(days.holidays, 'off'), ...rows(days.workdays, 'work')].sort(),
];
writeFileSync(target, lines.join('\n') + '\n');
console.log(`${lines.length - 1} days`);
