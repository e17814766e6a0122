/** Lets the reader switch between light and dark; the choice is kept where storage allows. */
export function enhanceThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
  const describe = () => {
    button.setAttribute('aria-label', `Switch to ${isDark() ? 'light' : 'dark'} colors`);
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    describe();
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage denied: the choice holds for this page only.
    }
  });
  systemDark.addEventListener('change', describe);
  describe();
  button.hidden = false;
}
