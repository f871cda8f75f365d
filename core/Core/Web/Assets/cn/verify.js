// Checks a certificate's code (a compact JWS, RFC 7515) against the list of keys and of what was taken back. No screen and
// no network: what it is given decides.
const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/** Bytes of base64url, or null when they could be written otherwise: one content has one spelling, so that no changed sign passes. */
function decode(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return encode(plain) === text ? Uint8Array.from(plain, sign => sign.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

const encode = plain => btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function read(bytes) {
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return json && typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

/** How a certificate stands in the list when it was taken back. */
async function markOf(claims) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${claims.n}|${claims.h}|${claims.i}`)));
  return encode(String.fromCharCode(...hash.subarray(0, 12)));
}

/** The day of an instant in Vietnam, counted from 1970. */
export const dayOf = ms => Math.floor((ms + VIETNAM) / DAY);

/**
 * valid, expired, revoked, tampered or unknown (issuer); with what the code says when that can be believed.
 * The list tells the least the time can be: a phone whose clock was set back is not asked alone.
 */
export async function verify(token, list, now) {
  const parts = token.split('.');
  const [header, payload, signature] = parts.map(decode);
  if (parts.length !== 3 || !header || !payload || !signature) return { state: 'tampered' };
  const said = read(header);
  if (said?.alg !== 'ES256' || typeof said.kid !== 'string') return { state: 'tampered' };
  const jwk = list.keys.find(key => key.kid === said.kid);
  if (!jwk) return { state: 'unknown' };
  const key = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  if (!await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, new TextEncoder().encode(`${parts[0]}.${parts[1]}`))) return { state: 'tampered' };
  const claims = read(payload);
  if (!claims) return { state: 'tampered' };
  if (claims.c !== list.commune) return { state: 'unknown' };
  if (list.revoked.includes(await markOf(claims))) return { state: 'revoked', claims };
  return { state: claims.e < dayOf(Math.max(now, list.at)) ? 'expired' : 'valid', claims };
}
