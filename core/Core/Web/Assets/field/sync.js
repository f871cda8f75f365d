// The phone's side of the promise: every act ends as accepted or refused, is told since when it waits, and is never sent
// for nothing or forgotten. Knows neither screens nor the browser's storage, so that it can be tried with a bad line.
export const QUEUED = 'queued', WAITING = 'waiting', ACCEPTED = 'accepted', REFUSED = 'refused';

const BATCH = 20;
const PIECE = 256 * 1024;
const KEEP = 30 * 86_400_000; // What was accepted is kept so long, in case the server comes back from an older backup.
const KEEP_PHOTOS = 7 * 86_400_000;

/** UUID version 7 (RFC 9562): sorts by the time it was made. */
export function uuid7(now = Date.now()) {
  const raw = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) raw[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 255;
  raw[6] = 0x70 | (raw[6] & 15);
  raw[8] = 0x80 | (raw[8] & 63);
  const hex = [...raw].map(b => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An answer that is no success. */
export class Answer extends Error {
  constructor(status, code) {
    super(code ?? String(status));
    this.status = status;
    this.code = code;
  }
}

export class Kit {
  /**
   * @param {object} vault put(puts, photos, unsent), photo(id).
   * @param {Map<string, any>} kept Everything the vault had.
   * @param {(path: string, options?: object) => Promise<any>} call Talks to the server; throws an Answer, or another error when there is no line.
   */
  constructor(vault, kept, call, now = () => Date.now()) {
    this.vault = vault;
    this.call = call;
    this.now = now;
    this.state = kept.get('state') ?? {};
    this.shelves = kept.get('shelves') ?? {};
    this.acts = new Map([...kept].filter(([name]) => name.startsWith('act/')).map(([, act]) => [act.id, act]));
    this.drafts = new Map([...kept].filter(([name]) => name.startsWith('draft/')).map(([, draft]) => [draft.id, draft]));
  }

  items(shelf) {
    return Object.entries(this.shelves[shelf] ?? {}).map(([id, item]) => ({ id, ...item.x }));
  }

  item(shelf, id) {
    const item = this.shelves[shelf]?.[id];
    return item && { id, ...item.x };
  }

  get unsent() {
    return [...this.acts.values()].filter(act => act.state === QUEUED);
  }

  /** Acts the server has, as this phone counts them. */
  get counts() {
    const of = state => [...this.acts.values()].filter(act => act.state === state && !act.local).length;
    const old = this.state.old ?? { accepted: 0, refused: 0 };
    return { accepted: of(ACCEPTED) + old.accepted, refused: of(REFUSED) + old.refused, waiting: of(WAITING) };
  }

  /**
   * Puts an act into the outbox, with its photographs, in one go: it is on the phone whole, or not at all.
   * @param {{kind: string, village: string, body: object, photos?: {id: string, slot?: string, blob: Blob}[], after?: string, title: string, about?: string}} what
   * @param {Record<string, any>} [also] What changes together with it.
   */
  async add(what, also = {}) {
    const act = { id: what.id ?? uuid7(this.now()), kind: what.kind, village: what.village, at: new Date(this.now()).toISOString(), body: what.body, after: what.after, title: what.title, about: what.about, state: QUEUED, since: this.now(), tries: 0 };
    const photos = {};
    act.photos = [];
    for (const photo of what.photos ?? []) {
      const data = await photo.blob.arrayBuffer();
      photos[photo.id] = data;
      act.photos.push({ id: photo.id, slot: photo.slot ?? '', size: data.byteLength });
    }
    this.acts.set(act.id, act);
    try {
      await this.vault.put({ [`act/${act.id}`]: act, ...also }, photos, this.unsent.length);
    } catch (problem) {
      this.acts.delete(act.id);
      throw problem;
    }
    return act;
  }

  async keepDraft(draft, photos = {}) {
    await this.vault.put({ [`draft/${draft.id}`]: draft }, photos);
    this.drafts.set(draft.id, draft);
  }

  async dropDraft(id) {
    const draft = this.drafts.get(id);
    this.drafts.delete(id);
    await this.vault.put({ [`draft/${id}`]: undefined }, Object.fromEntries((draft?.photos ?? []).map(p => [p.id, undefined])));
  }

  /** Sends what waits, asks what is new, and sets the counts side by side. Throws when there is no line or nobody is signed in. */
  async sync() {
    await this.sendAll();
    const asked = { device: this.state.device, now: new Date(this.now()).toISOString(), mark: this.state.mark ?? null, have: this.have(), waiting: [...this.acts.values()].filter(act => act.state === WAITING).map(act => act.id) };
    const said = await this.call('/sync', { body: asked });
    await this.take(said);
    if (this.differs()) await this.reconcile();
    await this.tidy();
    return said;
  }

  have() {
    if (this.state.mark == null) return null;
    return Object.fromEntries(Object.entries(this.shelves).map(([name, items]) => [name, Object.fromEntries(Object.entries(items).map(([id, item]) => [id, item.v]))]));
  }

  async take(said) {
    const shelves = structuredClone(this.shelves);
    for (const [name, changes] of Object.entries(said.shelves ?? {})) {
      const items = shelves[name] ??= {};
      for (const id of changes.drop) delete items[id];
      for (const { k, v, x } of changes.put) items[k] = { v, x };
    }
    const puts = {};
    for (const answer of said.acts) this.end(answer, puts);
    const state = { ...this.state, mark: said.mark, upToDate: this.now(), skew: Date.parse(said.now) - this.now(), server: said.counts, member: said.member };
    await this.vault.put({ ...puts, shelves, state }, {}, this.unsent.length);
    [this.shelves, this.state] = [shelves, state];
  }

  /** Now, as the server's clock says: a phone's may be days wrong, and what was promised for today is promised by the server's. */
  get clock() {
    return this.now() + (this.state.skew ?? 0);
  }

  /** Whether phone and server count differently. */
  differs() {
    const [here, there] = [this.counts, this.state.server];
    return !!there && (here.accepted !== there.accepted || here.refused !== there.refused || here.waiting !== there.waiting);
  }

  /** Sends every act that may go, in order; acts that build on others wait for them. */
  async sendAll() {
    for (let round = 0; round < 100; round++) {
      await this.refuseFollowers();
      const ready = this.unsent.filter(act => !act.after || [ACCEPTED, WAITING].includes(this.acts.get(act.after)?.state ?? ACCEPTED)).sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1)).slice(0, BATCH);
      if (ready.length === 0) return;
      for (const act of ready) for (const photo of act.photos) await this.sendPhoto(photo);
      const sent = ready.map(({ id, kind, village, at, body, photos }) => ({ id, kind, village, at, body, photos: photos.map(p => ({ id: p.id, slot: p.slot })) }));
      const said = await this.call('/acts', { body: { device: this.state.device, now: new Date(this.now()).toISOString(), acts: sent } });
      const puts = {};
      for (const answer of said.acts) this.end(answer, puts);
      // Asked for photographs only: those that the server forgot are sent once more.
      for (const answer of said.acts) for (const photo of this.acts.get(answer.id)?.photos ?? []) if (answer.missing?.includes(photo.id)) photo.sent = false;
      await this.vault.put(puts, {}, this.unsent.length);
    }
  }

  end(answer, puts) {
    const act = this.acts.get(answer.id);
    if (!act || answer.state === 'photos') return;
    Object.assign(act, { state: answer.state, says: answer.says, code: answer.code, link: answer.link, ended: this.now() });
    puts[`act/${act.id}`] = act;
  }

  /** What builds on an act that was refused cannot be done either; it stays to be done anew. */
  async refuseFollowers() {
    const puts = {};
    for (const act of this.unsent) {
      if (this.acts.get(act.after)?.state !== REFUSED) continue;
      Object.assign(act, { state: REFUSED, local: true, code: 'before-refused', ended: this.now() });
      puts[`act/${act.id}`] = act;
    }
    if (Object.keys(puts).length > 0) await this.vault.put(puts, {}, this.unsent.length);
  }

  /** Sends a photograph from where the server has it to. */
  async sendPhoto(photo) {
    if (photo.sent) return;
    const data = await this.vault.photo(photo.id);
    if (!data) return;
    let { got } = await this.call(`/photos/${photo.id}?device=${this.state.device}`);
    while (got < photo.size) {
      const piece = data.slice(got, Math.min(got + PIECE, photo.size));
      ({ got } = await this.call(`/photos/${photo.id}?device=${this.state.device}&starts=${got}&size=${photo.size}`, { method: 'PUT', raw: piece }));
    }
    photo.sent = true;
  }

  /** Sets every act side by side with the server's, and sends again what a server that came back from a backup has lost. */
  async reconcile() {
    const ended = [...this.acts.values()].filter(act => act.state !== QUEUED && !act.local);
    const said = await this.call('/reconcile', { body: { device: this.state.device, acts: ended.map(act => act.id) } });
    const there = new Map(said.acts.map(act => [act.id, act]));
    const puts = {};
    for (const act of ended) {
      const known = there.get(act.id);
      if (!known) Object.assign(act, { state: QUEUED, again: true, ended: undefined, photos: act.photos.map(p => ({ ...p, sent: false })) });
      else if (known.state !== act.state) act.state = known.state;
      else continue;
      puts[`act/${act.id}`] = act;
    }
    // The server has acts this phone no longer knows: it was emptied once, or put old ones away.
    const mine = said.acts.filter(act => !this.acts.has(act.id));
    const old = { accepted: mine.filter(a => a.state === ACCEPTED).length, refused: mine.filter(a => a.state === REFUSED).length };
    this.state = { ...this.state, old, lines: mine.slice(-200), reconciled: this.now() };
    await this.vault.put({ ...puts, state: this.state }, {}, this.unsent.length);
    return { again: Object.keys(puts).length, old };
  }

  /** Puts away what ended long ago. What was refused stays until the member has seen to it. */
  async tidy() {
    const puts = {}, photos = {};
    const old = { ...(this.state.old ?? { accepted: 0, refused: 0 }) };
    for (const act of [...this.acts.values()]) {
      if (act.state !== ACCEPTED) continue;
      const age = this.now() - act.ended;
      if (age > KEEP_PHOTOS && !act.bare) {
        for (const photo of act.photos) photos[photo.id] = undefined;
        act.bare = true;
        puts[`act/${act.id}`] = act;
      }
      if (age > KEEP) {
        this.acts.delete(act.id);
        puts[`act/${act.id}`] = undefined;
        old.accepted++;
      }
    }
    if (Object.keys(puts).length === 0) return;
    this.state = { ...this.state, old };
    await this.vault.put({ ...puts, state: this.state }, photos);
  }
}
