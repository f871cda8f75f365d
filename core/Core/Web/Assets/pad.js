// A sheet to draw on with a finger, a pen or a mouse. Always dark ink on white, so that whoever looks at it later sees the
// same, whatever colours their phone has.
const INK = '#17241d';
const WIDTH = 6;
const ENOUGH = 160; // Of 800 across: a cross in place of a name is more, a slip of the hand is less.

export function pad(canvas) {
  const ink = canvas.getContext('2d');
  Object.assign(ink, { strokeStyle: INK, lineWidth: WIDTH, lineCap: 'round', lineJoin: 'round' });
  let pen = null, last, middle, length = 0;

  // The sheet keeps its size when the phone is turned; only the place on the screen is another.
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left - canvas.clientLeft) * canvas.width / canvas.clientWidth, (event.clientY - box.top - canvas.clientTop) * canvas.height / canvas.clientHeight];
  };
  const draw = ([x, y]) => {
    length += Math.hypot(x - last[0], y - last[1]);
    const next = [(last[0] + x) / 2, (last[1] + y) / 2];
    ink.beginPath();
    ink.moveTo(...middle);
    ink.quadraticCurveTo(...last, ...next);
    ink.stroke();
    [last, middle] = [[x, y], next];
  };
  canvas.addEventListener('pointerdown', event => {
    // A palm on the screen is not the pen.
    if (pen !== null || !event.isPrimary || event.button !== 0) return;
    pen = event.pointerId;
    canvas.setPointerCapture(pen);
    last = middle = at(event);
    draw(last);
  });
  canvas.addEventListener('pointermove', event => {
    if (event.pointerId !== pen) return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const moved of between.length > 0 ? between : [event]) draw(at(moved));
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, event => { if (event.pointerId === pen) pen = null; });

  return {
    /** Whether more was drawn than a dot or a slip. */
    isEnough: () => length >= ENOUGH,
    clear() {
      ink.clearRect(0, 0, canvas.width, canvas.height);
      length = 0;
    },
    /** The drawing on white, as a PNG. */
    png() {
      const sheet = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
      const paint = sheet.getContext('2d');
      paint.fillStyle = '#fff';
      paint.fillRect(0, 0, sheet.width, sheet.height);
      paint.drawImage(canvas, 0, 0);
      return new Promise((done, fail) => sheet.toBlob(blob => blob ? done(blob) : fail(new Error('no picture')), 'image/png'));
    },
  };
}
