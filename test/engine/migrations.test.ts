import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWriter } from '../../electron/engine/vault/database';
import { createExclusive } from '../../electron/engine/session';
import { deriveAnew } from '../../electron/engine/vault/derive-anew';
import { migrate, migrations } from '../../electron/engine/vault/migrations/migrate';
import type { Vault } from '../../electron/engine/vault/vault';
import { fixedClock } from '../harness/fixed-clock';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kemai-migrate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// R-AUD-01, R-AUD-02, R-UPD-02: what only the rules can tell of a client is made for those that were on file before.
it('a vault of the second schema has its list rows made anew once it is open', async () => {
  const writer = openWriter(join(folder, 'old.db'), Buffer.alloc(32, 7));
  const sealed: number[] = [];
  migrate(writer, (from) => sealed.push(from), migrations.slice(0, 2));
  const stamp = '0189fbe1a000-0000-0123abcd';
  writer.exec(`
    INSERT INTO clients (id, created, stamp, number, name, type, valueGrade, stage, filedOn, updatedOn) VALUES ('c1', '${stamp}', '${stamp}', '2023001', '甲有限公司', '公司', 'A类', '潜在', '2023-08-01', '2023-08-10');
    INSERT INTO phones (id, created, stamp, client, text, key, state) VALUES ('p1', '${stamp}', '${stamp}', 'c1', '138–', NULL, '待核实');
    INSERT INTO clientRows (id, number, name, type, valueGrade, stage, filedOn, updatedOn, tags, openComplaints) VALUES ('c1', '2023001', '甲有限公司', '公司', 'A类', '潜在', '2023-08-01', '2023-08-10', '[]', 0);
  `);
  migrate(writer, (from) => sealed.push(from));
  expect(sealed).toEqual([2]);
  const told: string[] = [];
  const vault: Vault = { writer, clock: fixedClock('2023-08-20T09:00:00+08:00'), device: '0123abcd', reading: { ms: 0, counter: 0 }, touched: () => undefined };
  await deriveAnew(vault, createExclusive(), () => true, ({ kind }) => told.push(kind));
  expect(told).toEqual(['job', 'derived']);
  expect(writer.get('SELECT verifiedOn, lookedOn, missing, unlookedSince, doubtfulSince FROM clientRows')).toEqual({
    verifiedOn: '2023-08-10', lookedOn: null, missing: 1, unlookedSince: stamp, doubtfulSince: '2023-08-16',
  });
  expect(writer.get<{ completeness: number }>('SELECT completeness FROM clientRows')?.completeness).toBeGreaterThan(0);
  expect(writer.all('SELECT kind, dueOn FROM dutyRows ORDER BY dueOn')).toEqual([{ kind: '跟进', dueOn: '2023-08-23' }, { kind: '资料核对', dueOn: '2023-09-10' }]);
  await deriveAnew(vault, createExclusive(), () => true, ({ kind }) => told.push(kind));
  expect(told).toHaveLength(2); // once is enough
  writer.close();
});

// R-SV-01: surveys that were on file before know of no visit, and can be given one.
it('a vault of the sixth schema keeps its surveys and learns at which visit one was held', () => {
  const writer = openWriter(join(folder, 'six.db'), Buffer.alloc(32, 7));
  migrate(writer, () => undefined, migrations.slice(0, 6));
  const stamp = '0189fbe1a000-0000-0123abcd';
  writer.exec(`
    INSERT INTO clients (id, created, stamp, name) VALUES ('c1', '${stamp}', '${stamp}', '甲有限公司');
    INSERT INTO visits (id, created, stamp, client, heldOn) VALUES ('v1', '${stamp}', '${stamp}', 'c1', '2023-08-01');
    INSERT INTO surveys (id, created, stamp, client, heldOn, template) VALUES ('s1', '${stamp}', '${stamp}', 'c1', '2023-08-01', '季度满意度调查');
  `);
  migrate(writer, () => undefined);
  expect(writer.get('SELECT client, heldOn, template, visit FROM surveys')).toEqual({ client: 'c1', heldOn: '2023-08-01', template: '季度满意度调查', visit: null });
  for (const made of ['carePlanMembers', 'surveyForms']) expect(writer.get(`SELECT count(*) AS n FROM ${made}`)).toEqual({ n: 0 });
  writer.exec("UPDATE surveys SET visit = 'v1'");
  expect(writer.all('PRAGMA foreign_key_check')).toEqual([]);
  writer.close();
});

// R-ST-06, S4-T2: the next date of a client that an earlier version had derived knew neither its promises nor its care tasks.
it('a vault of the sixth schema has the next dates of its clients derived anew, with promises and care tasks', async () => {
  const writer = openWriter(join(folder, 'dates.db'), Buffer.alloc(32, 7));
  migrate(writer, () => undefined, migrations.slice(0, 6));
  const stamp = '0189fbe1a000-0000-0123abcd';
  for (const id of ['c1', 'c2', 'c3']) {
    writer.exec(`
      INSERT INTO clients (id, created, stamp, number, name, type, valueGrade, stage, filedOn, updatedOn) VALUES ('${id}', '${stamp}', '${stamp}', '${id}', '甲有限公司', '公司', 'A类', '潜在', '2023-08-01', '2023-08-10');
      INSERT INTO clientRows (id, number, name, type, valueGrade, stage, filedOn, updatedOn, tags, openComplaints, nextOn) VALUES ('${id}', '${id}', '甲有限公司', '公司', 'A类', '潜在', '2023-08-01', '2023-08-10', '[]', 0, '2023-08-23');
    `);
  }
  writer.exec(`
    INSERT INTO promises (id, created, stamp, client, text, dueOn, state) VALUES ('m1', '${stamp}', '${stamp}', 'c1', '送样品', '2023-08-21', '待兑现'), ('m2', '${stamp}', '${stamp}', 'c1', '报价', '2023-08-19', '已兑现');
    INSERT INTO careTasks (id, created, stamp, client, action, nextOn, state) VALUES ('t1', '${stamp}', '${stamp}', 'c2', '寄资料', '2023-08-22', '待执行');
    INSERT INTO meta (key, value) VALUES ('derives', '4 []');
  `);
  migrate(writer, () => undefined);
  const vault: Vault = { writer, clock: fixedClock('2023-08-20T09:00:00+08:00'), device: '0123abcd', reading: { ms: 0, counter: 0 }, touched: () => undefined };
  await deriveAnew(vault, createExclusive(), () => true, () => undefined);
  expect(writer.all('SELECT id, nextOn FROM clientRows ORDER BY id')).toEqual([{ id: 'c1', nextOn: '2023-08-21' }, { id: 'c2', nextOn: '2023-08-22' }, { id: 'c3', nextOn: '2023-08-23' }]);
  expect(writer.get<{ value: string }>("SELECT value FROM meta WHERE key = 'derives'")?.value).toBe('5 []');
  writer.close();
});
