// An amount in CNY beside what is being typed. A hint only: the server converts by its own rate and day.
// <span class="money" data-rates='{"USD":"7.1"}'> input, selects, <output>; options carry data-currency and data-scale.
const started = new WeakSet();

export function startMoney(root) {
  for (const money of root.querySelectorAll('.money[data-rates]')) {
    if (started.has(money)) continue;
    started.add(money);
    const output = money.querySelector('output') ?? money.closest('.field')?.querySelector('output');
    let rates;
    try { rates = JSON.parse(money.dataset.rates); } catch { continue; }
    if (!output) continue;
    const show = () => { output.textContent = hint(money, rates); };
    money.addEventListener('input', show);
    money.addEventListener('change', show);
  }
}

function hint(money, rates) {
  const text = money.querySelector('input').value.trim();
  if (!/^\d{1,13}(\.\d{1,6})?$/.test(text)) return '';
  const chosen = [...money.querySelectorAll('select')].flatMap((select) => [...select.selectedOptions]);
  const currency = chosen.find((option) => option.dataset.currency)?.dataset.currency ?? 'CNY';
  const scale = Number(chosen.find((option) => option.dataset.scale)?.dataset.scale ?? 1);
  const rate = currency === 'CNY' ? 1 : Number(rates[currency]);
  if (!(rate > 0) || !(scale > 0)) return '';
  const yuan = Number(text) * scale * rate;
  const [amount, words] = yuan >= 1e6
    ? [yuan / 1e8, money.dataset.format ?? '≈ {0} 亿元']
    : [yuan / 1e4, money.dataset.formatSmall ?? '≈ {0} 万元'];
  const figure = amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return words.replace('{0}', figure);
}
