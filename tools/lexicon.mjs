// Makes the dictionary and the folding table that Wutong.Matching embeds, from two npm packages:
//   npm pack @node-rs/jieba@2.0.3 opencc-js@1.4.2, unpacked; node tools/lexicon.mjs JIEBA_PACKAGE OPENCC_PACKAGE
// The same packages give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const [jieba, opencc] = process.argv.slice(2)
const folder = new URL('../src/Wutong.Matching/Analysis/', import.meta.url)
const han = /^[\u4e00-\u9fff]+$/

// word<TAB>cost, cost being -ln(probability) in sixteenths: what the cheapest path through a text adds up.
const counts = readFileSync(`${jieba}/dict.txt`, 'utf8').split('\n').map(line => line.split(' ')).filter(([word]) => han.test(word) && word.length <= 8)
const total = counts.reduce((sum, [, count]) => sum + Number(count), 0)
const words = counts.map(([word, count]) => [word, Math.round(-16 * Math.log(Number(count) / total))]).sort(([a], [b]) => (a < b ? -1 : 1))
// Words that begin alike stand together, so a word is written as how much of the last one stays, then the rest.
let last = ''
const lines = words.map(([word, cost]) => {
  let same = 0
  while (same < word.length && word[same] === last[same]) same++
  last = word
  return `${same}${word.slice(same)}${cost}`
})
writeFileSync(new URL('lexicon.br', folder), brotliCompressSync(Buffer.from(lines.join('\n')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }))

const table = readFileSync(`${opencc}/dist/esm-lib/dict/TSCharacters.js`, 'utf8').match(/"(.*)"/s)[1]
const pairs = table.split('|').map(pair => pair.split(' ')).filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to)
writeFileSync(new URL('simplified.txt', folder), pairs.map(([from, to]) => from + to).sort().join('') + '\n')
console.log(`${words.length} words, ${pairs.length} characters`)
