import { licenceOf } from './data-env.ts';
import type { Job } from './job.ts';
import { makeOpenData } from './make-open-data.ts';
import { webhookSetting } from './webhook-env.ts';

/** Files for everybody. They come after what erases, so that nothing erased in this run is written once more. */
export const DATA_JOBS: Readonly<Record<string, Job>> = {
  makeOpenData: async (env, now) => {
    const { DB: db, DATA: bucket } = env;
    if (!bucket) return;
    await makeOpenData({ db, bucket, origin: webhookSetting(env).origin ?? '', licence: licenceOf(env) }, now);
  },
};
