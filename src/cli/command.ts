import { damageHint } from '../publish/project.ts';

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
