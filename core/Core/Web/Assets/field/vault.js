// What the phone carries, encrypted. The key to it is random; it lies wrapped twice: by a key made of the PIN, and by a
// key the browser keeps and never gives out. Five wrong PINs, or the server's word that the phone is shut, end it all.
const NAME = 'thonso-to';
const ROUNDS = 310_000; // OWASP 2023 for PBKDF2-HMAC-SHA256 asks for 600,000; a phone with 2 GB needs 2 s for this. The second key makes up for it.
export const TRIES = 5;

const bytes = n => crypto.getRandomValues(new Uint8Array(n));
const text = new TextEncoder();

function open() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      for (const store of ['lock', 'box', 'photos']) asked.result.createObjectStore(store);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

const result = asked => new Promise((done, fail) => {
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
});

const ended = change => new Promise((done, fail) => {
  change.oncomplete = () => done();
  change.onerror = change.onabort = () => fail(change.error ?? new DOMException('', 'QuotaExceededError'));
});

async function pinKey(pin, salt) {
  const raw = await crypto.subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function seal(key, plain) {
  const iv = bytes(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) };
}

const unseal = (key, box) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv }, key, box.data);

/** Whether there is anything to open, and how many wrong PINs are left. */
export async function look() {
  const db = await open();
  const lock = await result(db.transaction('lock').objectStore('lock').get('lock'));
  db.close();
  return lock ? { left: TRIES - lock.tries, unsent: lock.unsent ?? 0 } : null;
}

/** Begins an empty vault under a PIN. */
export async function create(pin) {
  const db = await open();
  const phone = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const salt = bytes(16);
  const raw = bytes(32);
  const inner = await seal(await pinKey(pin, salt), raw);
  const wrapped = await seal(phone, pack(inner));
  const change = db.transaction('lock', 'readwrite', { durability: 'strict' });
  change.objectStore('lock').put({ salt, phone, wrapped, tries: 0, unsent: 0 }, 'lock');
  await ended(change);
  return new Vault(db, await usable(raw));
}

/** Opens it, or says null for a wrong PIN. The try is counted before it is made, so that closing the app forgives nothing. */
export async function unlock(pin) {
  const db = await open();
  const lock = await result(db.transaction('lock').objectStore('lock').get('lock'));
  const count = async tries => {
    const change = db.transaction('lock', 'readwrite', { durability: 'strict' });
    change.objectStore('lock').put({ ...lock, tries }, 'lock');
    await ended(change);
  };
  await count(lock.tries + 1);
  try {
    const inner = unpack(await unseal(lock.phone, lock.wrapped));
    const raw = await unseal(await pinKey(pin, lock.salt), inner);
    await count(0);
    return new Vault(db, await usable(raw));
  } catch {
    db.close();
    if (lock.tries + 1 >= TRIES) await wipe();
    return null;
  }
}

/** Leaves nothing on the phone. */
export function wipe() {
  return new Promise(done => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}

const usable = raw => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

function pack({ iv, data }) {
  const packed = new Uint8Array(12 + data.byteLength);
  packed.set(iv);
  packed.set(new Uint8Array(data), 12);
  return packed;
}

const unpack = packed => ({ iv: new Uint8Array(packed, 0, 12), data: packed.slice(12) });

class Vault {
  constructor(db, key) {
    this.db = db;
    this.key = key;
    // Emptied from another window: this one lets go.
    db.onversionchange = () => db.close();
  }

  /** Everything but the photographs, by name. */
  async all() {
    const store = this.db.transaction('box').objectStore('box');
    const [names, boxes] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
    const decoder = new TextDecoder();
    const plain = await Promise.all(boxes.map(box => unseal(this.key, box)));
    return new Map(names.map((name, i) => [name, JSON.parse(decoder.decode(plain[i]))]));
  }

  /**
   * Writes together or not at all, and durably: what is put away is on the phone when this returns.
   * @param {Record<string, any>} puts By name; undefined takes away.
   * @param {Record<string, Blob|ArrayBuffer|undefined>} photos The same for photographs.
   * @param {number} [unsent] Acts that are not delivered, for the warning before the last PIN.
   */
  async put(puts, photos = {}, unsent = undefined) {
    const boxes = await Promise.all(Object.entries(puts).map(async ([name, value]) => [name, value === undefined ? undefined : await seal(this.key, text.encode(JSON.stringify(value)))]));
    const pictures = await Promise.all(Object.entries(photos).map(async ([name, value]) => [name, value === undefined ? undefined : await seal(this.key, value)]));
    const change = this.db.transaction(['box', 'photos', 'lock'], 'readwrite', { durability: 'strict' });
    for (const [store, entries] of [['box', boxes], ['photos', pictures]]) {
      for (const [name, box] of entries) {
        if (box) change.objectStore(store).put(box, name);
        else change.objectStore(store).delete(name);
      }
    }
    if (unsent !== undefined) {
      const lock = change.objectStore('lock');
      const asked = lock.get('lock');
      asked.onsuccess = () => lock.put({ ...asked.result, unsent }, 'lock');
    }
    await ended(change);
  }

  async photo(name) {
    const box = await result(this.db.transaction('photos').objectStore('photos').get(name));
    return box && unseal(this.key, box);
  }

  close() {
    this.db.close();
  }
}
