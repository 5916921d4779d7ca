import { writeSync } from 'node:fs';
import { childEngine } from './child-engine';

// A program that writes without end and says on standard output, unbuffered, what was acknowledged.
// Its parent kills it at a moment of its own choosing.
const [folder = '', password = '', seedText = '1'] = process.argv.slice(2);
const { ask } = childEngine(folder, () => undefined);

/** mulberry32: the writes of a run can be repeated from its seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const acknowledge = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

async function write(): Promise<void> {
  const random = randomFrom(Number(seedText));
  const clients: string[] = [];
  for (let count = 0; ; count++) {
    const pick = random();
    const client = clients[Math.floor(random() * clients.length)];
    if (client === undefined || pick < 0.4) {
      const name = `断电测试公司${seedText}-${count}`;
      const made = await ask('client:create', { fields: { name }, phones: [{ text: '13800138000' }], anyway: true });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      clients.push(made.value.id);
      acknowledge({ kind: 'client', id: made.value.id, name });
    } else if (pick < 0.7) {
      const industry = `行业${count}`;
      const edited = await ask('client:edit', { id: client as never, fields: { industry } });
      if (!edited.ok) throw new Error(JSON.stringify(edited.error));
      acknowledge({ kind: 'edit', id: client, industry });
    } else if (pick < 0.85) {
      const logged = await ask('followup:log', { client: client as never, fields: { summary: `第${count}次`, nextAction: '打电话', nextDueOn: '2030-01-01' as never } });
      if (!logged.ok) throw new Error(JSON.stringify(logged.error));
      acknowledge({ kind: 'followup', id: logged.value.id });
    } else {
      const value = { text: `没写完的话${count}` };
      const saved = await ask('draft:save', { key: `client:new:${seedText}`, value });
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      acknowledge({ kind: 'draft', key: `client:new:${seedText}`, value });
    }
  }
}

void ask('vault:unlock', { password }).then((opened) => {
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  acknowledge({ kind: 'open' });
  return write();
});
