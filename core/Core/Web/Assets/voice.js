// Records somebody who reads a text aloud: in Opus, in mono, at a rate a cheap data plan bears. Silence at both ends is
// found here and left out by the server, which cuts by packets; both ends can be moved by hand. Without this script, or
// on a browser that cannot record, a file is sent instead.

// A quarter below what the server takes: encoders aim at an average.
const BITS = 24000;
const LONGEST = 300;
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];
// What is kept of the quiet before the first sound and after the last, in seconds.
const BEFORE = 0.25;
const AFTER = 0.4;

export function start() {
  const form = document.querySelector('form[data-voice]');
  const kind = window.MediaRecorder && navigator.mediaDevices?.getUserMedia && KINDS.find(one => MediaRecorder.isTypeSupported(one));
  if (!kind) return void (form.querySelector('[data-no-recorder]').hidden = false);
  new Recorder(form, kind).wait();
}

class Recorder {
  constructor(form, kind) {
    const part = name => document.querySelector(`[data-${name}]`);
    Object.assign(this, { form, kind, panel: part('recorder'), level: part('level'), told: part('told'), button: part('record'), review: part('review'), listen: part('play'), whole: part('whole'), cut: part('cut'), facts: part('facts'), send: part('send') });
    this.label = this.button.querySelector('span');
    this.words = { record: this.label.textContent, listen: this.listen.querySelector('span').textContent };
    [this.from, this.to] = this.cut.querySelectorAll('input');
    this.button.onclick = () => this.recorder ? this.stop() : this.record();
    this.listen.onclick = () => this.playing ? this.hush() : this.play();
    this.from.oninput = this.to.oninput = () => this.show();
    form.addEventListener('submit', event => this.submit(event));
    addEventListener('beforeunload', event => this.sound && !this.sent && event.preventDefault());
    form.querySelector('#file').onchange = () => (this.send.hidden = !this.sound && !form.querySelector('#file').files.length);
  }

  /** Nothing recorded yet: one button. */
  wait() {
    this.panel.hidden = false;
    this.send.hidden = true;
    // Open still where something is wrong with the file.
    this.form.querySelector('[data-file]').open = !!this.form.querySelector('[data-file] .wrong');
  }

  tell(words) {
    if (this.told.textContent !== words) this.told.textContent = words;
  }

  async record() {
    this.hush();
    this.button.disabled = true;
    this.context?.close();
    // While the tap still counts: asking for the microphone may take long, and then no sound would flow.
    this.context = new AudioContext();
    try {
      this.microphone = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
    } catch {
      return this.tell(this.form.dataset.denied);
    } finally {
      this.button.disabled = false;
    }
    this.tell('');
    // Through one channel, whatever the microphone has.
    await this.context.resume();
    const source = this.context.createMediaStreamSource(this.microphone);
    const mono = this.context.createMediaStreamDestination();
    mono.channelCount = 1;
    const meter = this.context.createAnalyser();
    meter.fftSize = 1024;
    source.connect(meter);
    source.connect(mono);

    const parts = [];
    this.recorder = new MediaRecorder(mono.stream, { mimeType: this.kind, audioBitsPerSecond: BITS });
    this.recorder.ondataavailable = event => parts.push(event.data);
    this.recorder.onstop = () => this.recorded(new Blob(parts, { type: this.kind.split(';')[0] }));
    this.recorder.start(1000);
    // A call comes in, or the microphone is pulled out: what was said until then is kept.
    for (const track of this.microphone.getTracks()) track.onended = () => this.recorder && this.stop();
    // The screen stays on: the text is on it.
    navigator.wakeLock?.request('screen').then(lock => (this.awake = lock), () => {});
    this.began = performance.now();
    this.heard = false;
    this.review.hidden = this.send.hidden = true;
    this.level.hidden = false;
    this.button.classList.remove('quiet', 'side');
    this.button.classList.add('on');
    const samples = new Uint8Array(meter.fftSize);
    const tick = () => {
      if (!this.recorder) return;
      meter.getByteTimeDomainData(samples);
      const loud = Math.sqrt(samples.reduce((sum, one) => sum + (one - 128) ** 2, 0) / samples.length) / 128;
      this.level.value = Math.min(1, Math.sqrt(loud) * 2);
      this.heard ||= loud > 0.02;
      const seconds = (performance.now() - this.began) / 1000;
      const now = `${this.form.dataset.stop} · ${clock(seconds)}`;
      if (this.label.textContent !== now) this.label.textContent = now;
      if (seconds > 4) this.tell(this.heard ? '' : this.form.dataset.quiet);
      if (seconds >= LONGEST - 1) this.stop();
      else setTimeout(tick, 80);
    };
    tick();
  }

  stop() {
    this.recorder.stop();
    this.recorder = null;
    for (const track of this.microphone.getTracks()) track.stop();
    this.awake?.release();
    this.level.hidden = true;
    this.tell('');
    this.button.classList.remove('on');
    this.button.classList.add('quiet', 'side');
    this.label.textContent = this.button.dataset.again;
  }

  async recorded(sound) {
    this.sound = sound;
    this.samples = null;
    try {
      this.samples = await this.context.decodeAudioData(await sound.arrayBuffer());
    } catch {
      // It is sent whole then, and heard again by the browser's own player.
      this.whole.src = URL.createObjectURL(sound);
    }
    this.cut.hidden = this.listen.hidden = !this.samples;
    this.whole.hidden = !!this.samples;
    for (const end of [this.from, this.to]) end.name = this.samples ? end.id : '';
    if (this.samples) {
      const [first, last] = ends(this.samples);
      this.from.max = this.to.max = this.samples.duration.toFixed(1);
      this.from.value = Math.max(0, first - BEFORE);
      this.to.value = Math.min(this.samples.duration, last + AFTER);
      this.show();
    } else {
      this.facts.textContent = `${Math.ceil(sound.size / 1024)} KB`;
    }
    this.review.hidden = this.send.hidden = false;
    this.review.scrollIntoView({ block: 'center' });
    this.review.focus({ preventScroll: true });
  }

  show() {
    // The ends never cross; a second is the least there may be.
    const [from, to] = [+this.from.value, +this.to.value];
    if (to - from < 1) document.activeElement === this.to ? (this.to.value = from + 1) : (this.from.value = to - 1);
    for (const output of this.cut.querySelectorAll('output')) output.textContent = clock(+this.cut.querySelector(`#${output.htmlFor}`).value, 1);
    const length = this.to.value - this.from.value;
    this.facts.textContent = `${clock(length)} · ${Math.ceil(this.sound.size * length / this.samples.duration / 1024)} KB`;
  }

  play() {
    this.context.resume();
    this.playing = this.context.createBufferSource();
    this.playing.buffer = this.samples;
    this.playing.connect(this.context.destination);
    this.playing.onended = () => this.hush();
    this.playing.start(0, +this.from.value, this.to.value - this.from.value);
    this.listen.querySelector('span').textContent = this.form.dataset.stopListening;
  }

  hush() {
    if (!this.playing) return;
    this.playing.onended = null;
    this.playing.stop();
    this.playing = null;
    this.listen.querySelector('span').textContent = this.words.listen;
  }

  async submit(event) {
    // A file that was chosen goes by itself.
    if (!this.sound || this.form.querySelector('#file').files.length) return;
    event.preventDefault();
    this.hush();
    this.send.disabled = true;
    this.tell(this.form.dataset.sending);
    const data = new FormData(this.form);
    data.delete('file');
    data.append('file', this.sound, 'giong');
    try {
      const answer = await fetch(this.form.action, { method: 'POST', body: data });
      this.sent = answer.redirected;
      if (answer.redirected) return void (location = answer.url);
      this.refused(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      this.tell(this.form.dataset.later);
    } finally {
      this.send.disabled = false;
    }
  }

  /** Says why, and keeps the recording. */
  refused(page) {
    this.tell('');
    document.querySelector('#errors')?.remove();
    const summary = page.querySelector('#errors, main');
    if (summary.id !== 'errors') return this.tell(page.querySelector('h1')?.textContent ?? this.form.dataset.later);
    document.querySelector('main h1').after(summary);
    summary.focus();
    summary.scrollIntoView({ block: 'center' });
  }
}

/** Where the first sound begins and the last one ends, in seconds: what is clearly louder than the quietest tenth. */
function ends(samples) {
  const data = samples.getChannelData(0);
  const step = Math.round(samples.sampleRate / 50);
  const loud = [];
  for (let at = 0; at + step <= data.length; at += step) {
    let sum = 0;
    for (let i = at; i < at + step; i++) sum += data[i] * data[i];
    loud.push(Math.sqrt(sum / step));
  }
  const least = Math.min(0.05, Math.max(0.008, 3 * ([...loud].sort((a, b) => a - b)[Math.floor(loud.length / 10)] ?? 0)));
  const first = loud.findIndex(one => one > least);
  const quiet = [...loud].reverse().findIndex(one => one > least);
  return first < 0 ? [0, samples.duration] : [first / 50, (loud.length - quiet) / 50];
}

function clock(seconds, digits = 0) {
  const whole = Math.floor(seconds / 60);
  return `${whole}:${(seconds - whole * 60).toFixed(digits).padStart(digits ? 3 + digits : 2, '0')}`;
}
