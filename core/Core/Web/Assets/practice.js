// In practice the pointer moves on as fields are filled, and a chosen photograph is shown without leaving the phone. The
// server points by itself at every step; this only spares waiting for it.
export function start(root) {
  const form = root.querySelector('form[data-practice]');
  const pointers = [...document.querySelectorAll('[data-point]')];
  const of = name => [].concat(form.elements[name] instanceof RadioNodeList ? [...form.elements[name]] : form.elements[name] ?? []);
  const wants = name => of(name).some(field => field.checkVisibility()) && !of(name).some(field => field.type === 'radio' ? field.checked : field.value.trim());
  const described = pointer => {
    const [field] = of(pointer.dataset.point);
    return pointer.dataset.point === 'act' ? document.querySelector('.act .btn:last-child') : field?.type === 'radio' ? field.closest('fieldset') : field;
  };

  const move = () => {
    const next = pointers.find(pointer => pointer.dataset.point === 'act' || wants(pointer.dataset.point));
    for (const pointer of pointers) {
      pointer.hidden = pointer !== next;
      const field = described(pointer);
      const others = (field?.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== pointer.id);
      if (pointer === next) others.push(pointer.id);
      field?.setAttribute('aria-describedby', others.join(' '));
    }
  };
  if (pointers.length) {
    form.addEventListener('input', move);
    form.addEventListener('change', move);
  }

  // The field has no name, so nothing of the photograph is ever sent; only that there is one.
  const photo = form.querySelector('input[type=file]');
  photo?.addEventListener('change', () => {
    const [chosen] = photo.files;
    if (!chosen) return;
    form.elements.shown.value = '1';
    const shown = form.querySelector('[data-shown]');
    shown.hidden = false;
    if (chosen.type.startsWith('image/')) shown.querySelector('img').src = URL.createObjectURL(chosen);
    move();
  });
}
