import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../shared/kit/dates';
import { parseHere } from '../../electron/engine/import/parse-here';
import { trades } from '../../electron/engine/sample/places';
import type { Bench } from './engine-figures';
import { figureOf, ratios, type Figure } from './figures';
import { benchDay, clientName, clientPhone } from './many';
import { benchPassword, engineOver, valueOf } from './vaults';

const headings = '客户编号,客户名称（个人/公司）,联系人,职位,联系电话,邮箱,所属行业,客户等级,需求标签,来源渠道,建档日期,负责人,最后更新日期';

/** A client table of the manual's 13 columns, as a company's export would be. */
function writeTable(path: string, rows: number): void {
  const lines = [headings];
  for (let n = 0; n < rows; n++) {
    const filedOn = addDays(benchDay, -(n % 1500) - 1);
    lines.push([
      `${filedOn.slice(0, 4)}${String(n + 1).padStart(6, '0')}`, clientName(n), `${'王李张刘陈'[n % 5]}经理`, '采购总监', clientPhone(n), `client${n}@example.com`,
      trades[Math.floor(n / 7) % trades.length]?.industry, ['A类', 'B类', 'C类'][n % 3], '服务器采购；预算50万', '行业展会', filedOn, '周倩', benchDay,
    ].join(','));
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** Importing a table of as many rows as the large vault has clients, beside only parsing the same file. */
export async function importFigures({ runs, clients, say }: Bench): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-bench-'));
  const table = join(folder, 'clients.csv');
  writeTable(table, clients);
  const at = `${clients} rows, ${(statSync(table).size / 1e6).toFixed(1)} MB of CSV`;
  const [parsed, imported]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < runs; run++) {
      say(`import: run ${run + 1} of ${runs}`);
      const started = performance.now();
      const bare = await parseHere()(table);
      parsed.push(performance.now() - started);
      if (!bare.ok) throw new Error(`not parsed: ${bare.error}`);

      const userData = join(folder, `run-${run}`);
      const { engine, ask } = engineOver(userData);
      await valueOf(ask, 'vault:create', { password: benchPassword });
      const begun = performance.now();
      const { session } = await valueOf(ask, 'import:inspect', { file: engine.grant(table) });
      const report = await valueOf(ask, 'import:run', { session, job: 'bench' });
      imported.push(performance.now() - begun);
      const created = report.sheets.reduce((sum, sheet) => sum + sheet.created, 0);
      if (created !== clients) throw new Error(`${created} of ${clients} rows became clients`);
      await engine.end();
      rmSync(userData, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [
    figureOf('import: parse only', at, 'ms', parsed),
    figureOf('import: all of it', at, 'ms', imported),
    figureOf('import: all of it ÷ parse only', at, 'times', ratios(imported, parsed)),
  ];
}
