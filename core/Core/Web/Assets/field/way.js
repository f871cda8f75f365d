// Where a member goes today, and in which order: the same as on /to-cong-nghe/hom-nay (TodayList.cs, WalkingOrder.cs). How
// places sort as people count houses the server says; here only what the phone carries is put in that order, so that it is
// right on a day on which there was no line at all.
import { plain } from './dom.js';

const DAY = 86_400_000;
/** The day in Vietnam, as the server writes it. */
export const date = ms => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * The stops of each village.
 * @param {(request: object) => object} asStands A request with what was done here and is not sent yet.
 */
export function days(kit, asStands, now = kit.clock) {
  const byVillage = kit.items('teams').sort((a, b) => a.v < b.v ? -1 : 1);
  return byVillage.map(team => {
    const { way = [], quiet = { days: 60, rest: 3, shown: 5 } } = kit.items('ways').find(w => w.v === team.v) ?? {};
    return { team, stops: walk(stops(kit, team.v, quiet, asStands, now), way) };
  });
}

function stops(kit, village, quiet, asStands, now) {
  const today = date(now);
  const homes = kit.items('households').filter(home => home.v === village).sort((a, b) => a.c < b.c ? -1 : 1);
  const seen = new Map(kit.items('homes').map(row => [row.id, row]));
  const found = new Map();
  const add = (key, home, name, reason, at) => {
    const stop = found.get(key) ?? { home, name, reasons: [] };
    stop.reasons.push(reason);
    if (at && !(stop.at <= at)) stop.at = at;
    found.set(key, stop);
  };
  for (const request of kit.items('requests').map(asStands)) {
    if (request.v !== village || !['offered', 'taken', 'arrived'].includes(request.s)) continue;
    const home = homes.find(h => h.p && h.p === request.p);
    const due = request.due ? Date.parse(request.due) : 0;
    add(home?.id ?? request.id, home, home?.n ?? (request.n || request.p), { request }, due && date(due) === today ? due : undefined);
  }
  const here = kit.unsent.filter(act => act.kind === 'visit.record').map(act => plain(act.body.household));
  const open = homes.filter(home => !here.includes(home.id) && !(seen.get(home.id)?.tried && date(Date.parse(seen.get(home.id).tried)) === today));
  for (const home of open) {
    const { next } = seen.get(home.id) ?? {};
    if (next && next <= today) add(home.id, home, home.n, { next });
  }
  const before = (time, days) => Date.parse(time) < now - days * DAY;
  open.filter(home => !found.has(home.id))
    .map(home => ({ home, row: seen.get(home.id) }))
    .filter(({ row }) => !row || ((!row.met || before(row.met, quiet.days)) && before(row.tried, quiet.rest)))
    .sort((a, b) => (a.row?.met ? Date.parse(a.row.met) : 0) - (b.row?.met ? Date.parse(b.row.met) : 0))
    .slice(0, quiet.shown)
    .forEach(({ home, row }) => add(home.id, home, home.n, { met: row?.met ?? null }));
  return [...found.values()];
}

/**
 * Appointments first, in order of their hour, with whoever lives at the same place; the rest goes on from where the last
 * one was, once around. Who is in no register is at no place, as a household without an address.
 * @param {string[][]} way All households in the order of walking, place by place.
 */
export function walk(stops, way) {
  const where = new Map(way.flatMap((there, place) => there.map((id, house) => [id, [place, house]])));
  const [place, house] = [0, 1].map(i => stop => stop.home && (i === 1 || stop.home.a) ? where.get(stop.home.id)?.[i] ?? -1 : -1);
  const all = [...stops].sort((a, b) => place(a) - place(b) || house(a) - house(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const order = new Set();
  for (const fixed of all.filter(stop => stop.at).sort((a, b) => a.at - b.at)) {
    order.add(fixed);
    if (fixed.home?.a) for (const near of all) if (!near.at && near.home?.a === fixed.home.a) order.add(near);
  }
  const from = order.size > 0 ? place([...order].pop()) : -1;
  const rest = all.filter(stop => !order.has(stop));
  return [...order, ...rest.filter(stop => place(stop) >= from), ...rest.filter(stop => place(stop) < from)];
}
