import fc from 'fast-check';

// the same cases in every run, so that a red build means a change; `FC_SEED=$RANDOM npm test` looks for new ones
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1_804_400_017) });
