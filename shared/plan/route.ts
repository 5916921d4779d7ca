/** A place on the ground, in degrees. */
export interface Spot {
  readonly lat: number;
  readonly lng: number;
}

/** Where somebody is visited, as far as the file knows. */
export interface Stop {
  readonly id: string;
  /** Minutes since midnight at which a visit is fixed; `null` when it may be at any time. */
  readonly at: number | null;
  readonly spot: Spot | null;
  /** 省, 市, 区 in this order; empty where nothing is known. */
  readonly district: string;
  readonly street: string;
}

const earthKm = 6371.0088; // mean radius (IUGG)
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places as the crow flies (haversine). Roads are longer; no map is asked. */
export function crowKm(a: Spot, b: Spot): number {
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** What going to another district is taken for where coordinates are not known, so that neighbours stay together; never shown as a distance. */
const otherCity = 50;
const otherDistrict = 10;

const numberIn = (street: string): number => Number(/(\d+)\s*(?:号|弄|#)/u.exec(street.normalize('NFKC'))?.[1] ?? NaN);

/** How far apart two stops are for the order only: kilometres where both places are known, else by district, then by street number. */
function costBetween(a: Stop, b: Stop): number {
  if (a.spot && b.spot) return crowKm(a.spot, b.spot);
  if (a.district !== b.district || a.district === '') return a.district.slice(0, 4) === b.district.slice(0, 4) && a.district !== '' ? otherDistrict : otherCity;
  const [x, y] = [numberIn(a.street), numberIn(b.street)];
  const sameStreet = a.street.replace(/\d.*$/u, '') === b.street.replace(/\d.*$/u, '');
  return sameStreet && !Number.isNaN(x) && !Number.isNaN(y) ? Math.min(2, Math.abs(x - y) / 100) : 3;
}

/** What going from one stop to another costs; nothing from where there is none: before the first, after the last. */
type Cost = (from: Stop | undefined, to: Stop | undefined) => number;

/** Costs worked out once for each pair, which is the same there and back. */
function costs(): Cost {
  const known = new Map<Stop, Map<Stop, number>>();
  return (from, to) => {
    if (from === undefined || to === undefined) return 0;
    const [a, b] = from.id < to.id ? [from, to] : [to, from];
    let row = known.get(a);
    if (row === undefined) known.set(a, (row = new Map<Stop, number>()));
    let cost = row.get(b);
    if (cost === undefined) row.set(b, (cost = costBetween(a, b)));
    return cost;
  };
}

/** Less than this is no gain: sums of distances are not exact. */
const least = 1e-9;

/**
 * The order in which a day's stops are visited. Visits with a fixed time keep it; each other is put where the detour is
 * least (cheapest insertion, the one with the least detour first), then stretches are turned round while that makes the
 * way shorter (2-opt). The same stops give the same order, whatever order they come in.
 */
export function orderStops(stops: readonly Stop[], start: Spot | null = null): readonly Stop[] {
  const from: Stop | undefined = start ? { id: '', at: null, spot: start, district: '', street: '' } : undefined;
  const cost = costs();
  const byId = [...stops].sort((a, b) => (a.id < b.id ? -1 : 1));
  const order = byId.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1));
  const free = byId.filter(({ at }) => at === null).sort((a, b) => (a.district < b.district ? -1 : a.district > b.district ? 1 : 0));
  while (free.length > 0) {
    let best = { detour: Infinity, stop: 0, at: 0 };
    for (const [stop, candidate] of free.entries()) {
      for (let at = 0; at <= order.length; at++) {
        const [before, after] = [order[at - 1] ?? from, order[at]];
        const detour = cost(before, candidate) + cost(candidate, after) - cost(before, after);
        if (detour < best.detour - least) best = { detour, stop, at };
      }
    }
    order.splice(best.at, 0, ...free.splice(best.stop, 1));
  }
  return shorten(order, from, cost);
}

/** 2-opt: turns a stretch round while the way gets shorter. A stretch can be turned only where its fixed times are all one time. */
function shorten(given: readonly Stop[], from: Stop | undefined, cost: Cost): readonly Stop[] {
  const order = [...given];
  for (let found = true; found; ) {
    found = false;
    for (let low = 0; low < order.length - 1; low++) {
      let fixed = order[low]?.at ?? null;
      for (let high = low + 1; high < order.length; high++) {
        const time = order[high]?.at ?? null;
        if (time !== null && fixed !== null && time !== fixed) break;
        fixed = time ?? fixed;
        const [before, first, last, after] = [order[low - 1] ?? from, order[low], order[high], order[high + 1]];
        if (cost(before, last) + cost(first, after) >= cost(before, first) + cost(last, after) - least) continue;
        order.splice(low, high - low + 1, ...order.slice(low, high + 1).reverse());
        found = true;
      }
    }
  }
  return order;
}

/** What is to be said between two visits that follow each other. */
export interface Leg {
  /** Kilometres as the crow flies; `null` where a place is not known. */
  readonly km: number | null;
  /** Minutes left between the last visit before it that has a time and its own, visits without a time between them taken off; `null` where a time is not fixed. Negative is a clash. */
  readonly gap: number | null;
}

/** A stop with how long it takes, in minutes. */
export interface TimedStop extends Stop {
  readonly minutes: number;
}

/** The way to each stop from the one before it; the first from `start`, with no gap. */
export function legsOf(order: readonly TimedStop[], start: Spot | null = null): readonly Leg[] {
  return order.map((stop, index): Leg => {
    const before = order[index - 1];
    const from = before ? before.spot : start;
    const earlier = order.slice(0, index);
    const timed = earlier.findLastIndex(({ at }) => at !== null);
    const taken = earlier.slice(Math.max(timed, 0)).reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      km: from && stop.spot ? crowKm(from, stop.spot) : null,
      gap: timed === -1 || stop.at === null ? null : stop.at - (earlier[timed]?.at ?? 0) - taken,
    };
  });
}
