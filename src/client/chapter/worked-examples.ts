function button(label: string, className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `${className} screen-only`;
  made.textContent = label;
  return made;
}

/** Lets the reader hide who carries each duty of an example, and then uncover one after the other. */
export function enhanceWorkedExamples(): void {
  for (const example of document.querySelectorAll<HTMLElement>('[data-worked]')) {
    const duties = [...example.querySelectorAll<HTMLElement>('.duty')];
    const toggle = button('Hide the answers and try first', 'plain-button');
    toggle.setAttribute('aria-pressed', 'false');
    toggle.addEventListener('click', () => {
      const trying = example.classList.toggle('trying');
      toggle.setAttribute('aria-pressed', String(trying));
      duties.forEach((duty) => duty.classList.remove('shown'));
    });
    duties[0]?.before(toggle);
    for (const duty of duties) {
      const reveal = button('AWS, you or shared?', 'plain-button reveal');
      reveal.addEventListener('click', () => {
        duty.classList.add('shown');
        const body = duty.querySelector<HTMLElement>('.duty-body');
        if (body) {
          body.tabIndex = -1;
          body.focus();
        }
      });
      duty.querySelector('.duty-head')?.append(reveal);
    }
  }
}
