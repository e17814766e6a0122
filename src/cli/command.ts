// `run.mjs` loads this before each command. It imports nothing, so that it works if installed packages have lost files.

/** Says what to do if an error message is about damaged packages; otherwise empty. */
export const damageHint = (message: string): string =>
  /Cannot find package '|(?:Cannot find module|ENOENT)[^]*node_modules[\\/](?!\.cache)/.test(message)
    ? 'The installed packages are damaged: delete the folder node_modules, then run the same command again.'
    : '';

// Prints what to do instead of a stack trace if a package can't be loaded.
process.on('uncaughtExceptionMonitor', ({ message }) => {
  const hint = damageHint(message);
  if (!hint) return;
  console.error(`${message}\n${hint}`);
  process.exit(1);
});

/** Runs a command. If it fails, prints only the message, because a stack trace doesn't help with content or settings, and sets the exit code. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${message}\n${damageHint(message)}`.trimEnd());
    process.exitCode = 1;
  }
}
