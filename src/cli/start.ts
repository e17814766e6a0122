import { buildSite, isFresh } from './build.ts';
import { root } from '../publish/project.ts';
import { serve } from './serve.ts';

/** `npm start`: builds where something changed since the last build, then serves. */
async function start(): Promise<void> {
  if (!isFresh()) {
    const started = Date.now();
    console.log('Building the guide …');
    const { code, output } = await buildSite({ show: false });
    if (code !== 0) {
      console.error(`${output}\nThe guide could not be built; the reason stands above.`);
      process.exitCode = 1;
      return;
    }
    console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  }
  await serve({ dir: `${root}dist`, base: process.env.BASE_PATH });
}

await start();
