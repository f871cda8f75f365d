// Scans the code of an identity card with the camera, where the browser can read codes. The text goes to the server,
// which fills the fields; it is kept nowhere.
export async function start(root) {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) return;
  if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return;
  for (const button of root.querySelectorAll('[data-scan-card]')) {
    button.hidden = false;
    button.onclick = () => scan(button);
  }
}

async function scan(button) {
  const form = button.closest('form');
  const video = Object.assign(document.createElement('video'), { className: 'scan', playsInline: true, muted: true });
  let camera;
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } });
  } catch {
    form.querySelector('details')?.setAttribute('open', '');
    return;
  }
  button.after(video);
  button.hidden = true;
  video.srcObject = camera;
  await video.play();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const stop = () => {
    camera.getTracks().forEach(track => track.stop());
    video.remove();
    button.hidden = false;
  };
  addEventListener('pagehide', stop, { once: true });
  while (video.isConnected) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found?.rawValue.includes('|')) {
      stop();
      form.querySelector('#card').value = found.rawValue;
      form.requestSubmit(form.querySelector('button[name=fill]'));
      return;
    }
    await new Promise(done => setTimeout(done, 200));
  }
}
